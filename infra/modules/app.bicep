// The application: our executable under the Functions host, as its custom handler.
param site string
param location string
param tags object
param large bool
param subnet string
param identityId string
param identityClientId string
param hostStorage string
param package string
param commissionerTenant string
param commissionerClientId string
param insights object
@description('What the application itself reads.')
param settings object

var identityOf = {
  // The host's storage, the files and the bus, by identity: the host reads these names.
  AzureWebJobsStorage__accountName: hostStorage
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  Documents__credential: 'managedidentity'
  Documents__clientId: identityClientId
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identityClientId
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.connection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  // Instead of a client secret: our identity vouches for the sign-in.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${site}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: large }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: site
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnet
    vnetRouteAllEnabled: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: package
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'custom', version: '1.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: large ? 100 : 40
        alwaysReady: large ? [{ name: 'http', instanceCount: 2 }, { name: 'durable', instanceCount: 1 }] : []
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      healthCheckPath: '/app/ready'
    }
  }

  resource names 'config' = {
    name: 'appsettings'
    properties: union(identityOf, settings)
  }

  // Pages stay open to providers, who sign in by a link; the application decides who may do what.
  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: commissionerClientId
            clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
            openIdIssuer: '${environment().authentication.loginEndpoint}${commissionerTenant}/v2.0'
          }
          validation: { defaultAuthorizationPolicy: { allowedApplications: [commissionerClientId] } }
        }
      }
      login: { tokenStore: { enabled: false }, preserveUrlFragmentsForLogins: false }
    }
    dependsOn: [names]
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output host string = app.properties.defaultHostName
