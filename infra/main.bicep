// Everything TenderFlow needs in Azure, in one resource group. README.md says how to use it.
targetScope = 'resourceGroup'

@description('A short name; part of the name of every resource.')
@minLength(3)
@maxLength(11)
param name string

@description('Where it runs.')
param location string = resourceGroup().location

@description('small: about 50 tenders a year. large: about 5,000, across zones, with no server on a public address.')
@allowed(['small', 'large'])
param size string

@description('The Entra tenant of the commissioners. Nobody else can sign in as one.')
param commissionerTenant string

@description('The app registration that commissioners sign in to. It trusts our identity, so it needs no secret.')
param commissionerClientId string

@description('The Entra group that looks after the database.')
param databaseAdmins { name: string, objectId: string }

@description('Our mail domain, such as tenders.example.org. SendGrid must be allowed to send for it.')
param mailDomain string

@description('The public key of the signed event webhook, as SendGrid shows it. It is no secret.')
param sendGridEventKey string = ''

@description('How long nobody can change or delete a file of a bid, in days.')
@minValue(30)
param bidRetentionDays int = 2192

@description('True when browsers send files straight to storage with short-lived signatures; it then answers on a public address.')
param directUploads bool = true

@description('Where alerts go.')
param alertAddress string

@description('Where the application sends telemetry by OTLP; empty for none of its own.')
param telemetryEndpoint string = ''

var large = size == 'large'
var unique = take(uniqueString(resourceGroup().id, name), 6)
var tags = { application: 'TenderFlow', size: size }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-app'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = {
  params: { name: name, location: location, tags: tags }
}

module monitor 'modules/monitor.bicep' = {
  params: { name: name, location: location, tags: tags, alertAddress: alertAddress, readerId: identity.properties.principalId }
}

module hostStorage 'modules/hostStorage.bicep' = {
  params: {
    account: '${name}host${unique}'
    location: location
    tags: tags
    large: large
    endpoints: network.outputs.endpoints
    zones: network.outputs.zones
    principalId: identity.properties.principalId
  }
}

module documents 'modules/documents.bicep' = {
  params: {
    account: '${name}docs${unique}'
    location: location
    tags: tags
    large: large
    reachable: directUploads
    pages: 'https://${name}-${unique}.azurewebsites.net'
    retentionDays: bidRetentionDays
    endpoints: network.outputs.endpoints
    zones: network.outputs.zones
    principalId: identity.properties.principalId
    workspaceId: monitor.outputs.workspaceId
  }
}

module bus 'modules/bus.bicep' = {
  params: {
    account: '${name}-bus-${unique}'
    location: location
    tags: tags
    large: large
    endpoints: network.outputs.endpoints
    zones: network.outputs.zones
    principalId: identity.properties.principalId
    alertGroupId: monitor.outputs.alertGroupId
  }
}

module database 'modules/database.bicep' = {
  params: {
    server: '${name}-db-${unique}'
    location: location
    tags: tags
    large: large
    subnet: network.outputs.database
    zone: network.outputs.databaseZone
    admins: databaseAdmins
    workspaceId: monitor.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    vault: '${name}-kv-${unique}'
    location: location
    tags: tags
    endpoints: network.outputs.endpoints
    zones: network.outputs.zones
    principalId: identity.properties.principalId
    workspaceId: monitor.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  params: {
    site: '${name}-${unique}'
    location: location
    tags: tags
    large: large
    subnet: network.outputs.functions
    identityId: identity.id
    identityClientId: identity.properties.clientId
    hostStorage: hostStorage.outputs.name
    package: hostStorage.outputs.package
    commissionerTenant: commissionerTenant
    commissionerClientId: commissionerClientId
    insights: monitor.outputs.insights
    settings: {
      ServiceBus__fullyQualifiedNamespace: bus.outputs.host
      TENDERFLOW_STORAGE: documents.outputs.blobs
      Documents__blobServiceUri: documents.outputs.blobs
      Documents__queueServiceUri: documents.outputs.queues
      TENDERFLOW_DATABASE: 'Host=${database.outputs.host};Database=${database.outputs.name};Username=${identity.name};SSL Mode=VerifyFull'
      TENDERFLOW_DATABASE_IDENTITY: 'true'
      TENDERFLOW_ENTRA_TENANT: commissionerTenant
      TENDERFLOW_SECRET: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/tenderflow-secret)'
      Mail__Sender: 'sendgrid'
      Mail__From__Host: mailDomain
      Mail__SendGrid__ApiKey: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/sendgrid-key)'
      Mail__SendGrid__EventKey: sendGridEventKey
      OTEL_EXPORTER_OTLP_ENDPOINT: telemetryEndpoint
    }
  }
}

@description('Where people open TenderFlow.')
output address string = 'https://${app.outputs.host}/app/'

@description('The name under which the application signs in to the database; README.md says how to let it in.')
output databaseUser string = identity.name
