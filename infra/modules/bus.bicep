// Events for other systems, and notifications one person at a time. No keys: who sends or reads has a role.
param account string
param location string
param tags object
param large bool
param endpoints string
param zones object
param principalId string
param alertGroupId string

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: account
  location: location
  tags: tags
  // Only the premium tier can be closed to the outside; the standard one lets in nobody without a role.
  sku: large ? { name: 'Premium', tier: 'Premium', capacity: 1 } : { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: large ? 'Disabled' : 'Enabled'
    zoneRedundant: large
  }

  resource notifications 'queues' = {
    name: 'notifications'
    properties: {
      requiresSession: true
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: 'P7D'
      deadLetteringOnMessageExpiration: true
      defaultMessageTimeToLive: 'P14D'
      lockDuration: 'PT5M'
      maxDeliveryCount: 10
    }
  }

  resource events 'topics' = {
    name: 'tender-events'
    properties: {
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: 'P7D'
      defaultMessageTimeToLive: 'P14D'
      supportOrdering: true
    }

    resource ours 'subscriptions' = {
      name: 'tenderflow'
      properties: {
        deadLetteringOnMessageExpiration: true
        deadLetteringOnFilterEvaluationExceptions: true
        lockDuration: 'PT5M'
        maxDeliveryCount: 10
      }
    }
  }
}

module endpoint 'endpoint.bicep' = if (large) {
  params: {
    target: bus.id
    group: 'namespace'
    location: location
    tags: tags
    subnet: endpoints
    zone: zones.bus
  }
}

// Data sender and data receiver; neither can make, change or remove a queue.
resource sendNotifications 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(bus::notifications.id, principalId, 'send')
  scope: bus::notifications
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39')
  }
}

resource readNotifications 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(bus::notifications.id, principalId, 'read')
  scope: bus::notifications
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0')
  }
}

resource sendEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(bus::events.id, principalId, 'send')
  scope: bus::events
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39')
  }
}

resource readEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(bus::events::ours.id, principalId, 'read')
  scope: bus::events::ours
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0')
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${account}-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A message could not be delivered. Look at the board, then try it again.'
    severity: 2
    enabled: true
    scopes: [bus.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadletteredMessages'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: alertGroupId }]
  }
}

output host string = '${bus.name}.servicebus.windows.net'
