// The two secrets that no identity can replace: SendGrid's key, and the one that signs our links. Their values are put in by a person.
param vault string
param location string
param tags object
param endpoints string
param zones object
param principalId string
param workspaceId string

resource secrets 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: vault
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: 'Disabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'None' }
  }
}

module endpoint 'endpoint.bicep' = {
  params: {
    target: secrets.id
    group: 'vault'
    location: location
    tags: tags
    subnet: endpoints
    zone: zones.vault
  }
}

// Key Vault Secrets User: may read values, may not list, set or delete.
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(secrets.id, principalId, 'read')
  scope: secrets
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: secrets
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

output uri string = secrets.properties.vaultUri
