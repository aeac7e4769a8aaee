// An address inside our network for a service outside it.
param target string
param group string
param location string
param tags object
param subnet string
param zone string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: '${last(split(target, '/'))}-${group}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnet }
    privateLinkServiceConnections: [
      { name: group, properties: { privateLinkServiceId: target, groupIds: [group] } }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: group, properties: { privateDnsZoneId: zone } }] }
  }
}
