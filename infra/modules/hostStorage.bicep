// The Functions host's own storage: our package, the orchestrations' histories, locks. Only inside our network.
param account string
param location string
param tags object
param large bool
param endpoints string
param zones object
param principalId string

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: account
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: large ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    supportsHttpsTrafficOnly: true
    networkAcls: { defaultAction: 'Deny', bypass: 'None' }
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource package 'containers' = { name: 'package' }
  }
}

module endpoint 'endpoint.bicep' = [
  for group in ['blob', 'queue', 'table']: {
    params: {
      target: storage.id
      group: group
      location: location
      tags: tags
      subnet: endpoints
      zone: zones[group]
    }
  }
]

// What the host and the Durable extension need, and no more: blobs (leases ask for the owner's role), queues, tables.
var roles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
]

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(storage.id, principalId, role)
    scope: storage
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output name string = storage.name
output package string = '${storage.properties.primaryEndpoints.blob}${storage::blobs::package.name}'
