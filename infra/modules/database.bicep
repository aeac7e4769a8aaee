// The record: PostgreSQL, reachable only inside our network, without passwords.
param server string
param location string
param tags object
param large bool
param subnet string
param zone string
param admins { name: string, objectId: string }
param workspaceId string

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: server
  location: location
  tags: tags
  sku: large ? { name: 'Standard_D4ds_v5', tier: 'GeneralPurpose' } : { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: subscription().tenantId }
    storage: { storageSizeGB: large ? 256 : 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: large ? 'Enabled' : 'Disabled' }
    highAvailability: { mode: large ? 'ZoneRedundant' : 'Disabled' }
    network: { delegatedSubnetResourceId: subnet, privateDnsZoneArmResourceId: zone, publicNetworkAccess: 'Disabled' }
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 3, startMinute: 0 }
  }

  resource records 'databases' = {
    name: 'tenderflow'
    properties: { charset: 'UTF8', collation: 'C.utf8' }
  }

  resource admin 'administrators' = {
    name: admins.objectId
    properties: { principalName: admins.name, principalType: 'Group', tenantId: subscription().tenantId }
    dependsOn: [records]
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: database
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

output host string = database.properties.fullyQualifiedDomainName
output name string = database::records.name
