using 'main.bicep'

// About 5,000 tenders a year. Put in your own values; none of these is a secret.
param name = 'tenders'
param location = 'uksouth'
param size = 'large'
param commissionerTenant = '00000000-0000-0000-0000-000000000000'
param commissionerClientId = '00000000-0000-0000-0000-000000000000'
param databaseAdmins = { name: 'tenderflow-database-admins', objectId: '00000000-0000-0000-0000-000000000000' }
param mailDomain = 'tenders.example.org'
param alertAddress = 'operators@example.org'
