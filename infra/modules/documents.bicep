// Files of tenders and bids. What is written stays as it was: nobody, not even we, can change or delete it before its time.
param account string
param location string
param tags object
param large bool
@description('True: answers on a public address, to short-lived signatures and to nothing else.')
param reachable bool
@description('Where our pages are: browsers there may send files here.')
param pages string
param retentionDays int
param endpoints string
param zones object
param principalId string
param workspaceId string

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: account
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: large ? 'Standard_GZRS' : 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: reachable ? 'Enabled' : 'Disabled'
    supportsHttpsTrafficOnly: true
    networkAcls: { defaultAction: reachable ? 'Allow' : 'Deny', bypass: 'AzureServices' }
    sasPolicy: { sasExpirationPeriod: '00.01:00:00', expirationAction: 'Block' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      cors: {
        corsRules: reachable
          ? [
              {
                allowedOrigins: [pages]
                allowedMethods: ['PUT', 'HEAD', 'GET']
                allowedHeaders: ['x-ms-*', 'content-type']
                exposedHeaders: ['etag']
                maxAgeInSeconds: 3600
              }
            ]
          : []
      }
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    // Unlocked at first, so that a trial can be taken down; README.md says when and how to lock it for good.
    resource kept 'containers' = {
      name: 'documents'
      properties: { immutableStorageWithVersioning: { enabled: true } }

      resource policy 'immutabilityPolicies' = {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: retentionDays, allowProtectedAppendWrites: false }
      }
    }

    // Where browsers put files before they are checked, and where other systems leave some; nothing stays here.
    resource arriving 'containers' = { name: 'arriving' }
    resource uploads 'containers' = { name: 'uploads' }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'leftovers-go'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['arriving/', 'uploads/'] }
              actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 7 } } }
            }
          }
          {
            name: 'quiet-files-cost-less'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/'] }
              actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 180 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

// Queues hold what the host notes about files it could not hand over.
module endpoint 'endpoint.bicep' = [
  for group in ['blob', 'queue']: {
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

// Who reads and writes files is noted, also when it is us.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: storage::blobs
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

// Blob data: owner, because a legal hold needs it. Delegator: signs short-lived links without any key. Queues: contributor.
var roles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
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

output blobs string = storage.properties.primaryEndpoints.blob
output queues string = storage.properties.primaryEndpoints.queue
