// Everything in Azure for one environment. No resource here holds a secret: the bot and the data access are managed identities,
// and the tab's API only receives tokens. Never compiled or deployed by the project itself; see README.md beside this file.
targetScope = 'resourceGroup'

@description('Start of every resource name, such as practice-impact-prod.')
@minLength(3)
@maxLength(36)
param resourceName string

@description('Where everything but the bot registration runs.')
param location string = 'uksouth'

@description('The host name that Teams and people use, in a domain verified in the tenant.')
param hostName string

@description('Client id of the app registration for the tab. Never the bot: its tokens are held by every user.')
param tabApiClientId string

@description('SharePoint site that holds the lists: host,site collection id,web id. Empty until it is known.')
param siteId string = ''

@description('Id of the app in the catalogue of the organisation. Empty until it is published.')
param teamsAppId string = ''

@description('Team and channel that the bot posts to. Empty: it posts to no channel.')
param teamId string = ''
param channelId string = ''

@description('Who is told when something is wrong.')
param alertEmail string

@description('Size of each server. P0v3 is the smallest with zone support and always-on.')
param planSku string = 'P0v3'

@description('Servers side by side. Two, so that an update or a failure stops nobody.')
@minValue(1)
@maxValue(10)
param serverCount int = 2

@description('Addresses (CIDR) that may reach the deployment endpoint. Empty: none.')
param deployFrom array = []

@description('Days that logs are kept.')
param logDays int = 90

var tags = { app: 'practice-and-impact', environment: resourceName }

// Identity 1 of 3 is the tab API's app registration, in Entra. 2: the bot. 3: the data identity, the only one that may reach the site.
resource botIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceName}-bot'
  location: location
  tags: tags
}

resource dataIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceName}-data'
  location: location
  tags: tags
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${resourceName}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

// Only for the test from outside. The server is given no connection string, because telemetry that nobody reviewed would carry addresses and names.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${resourceName}-insights'
  location: location
  kind: 'web'
  tags: tags
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableLocalAuth: true, DisableIpMasking: false }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${resourceName}-plan'
  location: location
  kind: 'linux'
  tags: tags
  sku: { name: planSku, capacity: serverCount }
  properties: { reserved: true, zoneRedundant: false }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: '${resourceName}-web'
  location: location
  kind: 'app,linux'
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${botIdentity.id}': {}, '${dataIdentity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    clientCertEnabled: false
    publicNetworkAccess: 'Enabled'
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node --no-memory-reducer --no-allocation-site-pretenuring server.cjs'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
      healthCheckPath: '/healthz'
      // Teams and the bot service come from addresses nobody lists, so the site itself stays open and every request proves who it is.
      ipSecurityRestrictionsDefaultAction: 'Allow'
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictions: [
        for (address, index) in deployFrom: { name: 'deploy-${index}', action: 'Allow', priority: 100 + index, ipAddress: address }
      ]
      appSettings: [
        { name: 'HOST_NAME', value: hostName }
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'TAB_API_CLIENT_ID', value: tabApiClientId }
        { name: 'BOT_APP_ID', value: botIdentity.properties.clientId }
        { name: 'DATA_CLIENT_ID', value: dataIdentity.properties.clientId }
        { name: 'GRAPH_BASE_URL', value: 'https://graph.microsoft.com' }
        #disable-next-line no-hardcoded-env-urls
        { name: 'AUTHORITY_HOST', value: 'https://login.microsoftonline.com' }
        { name: 'SITE_ID', value: siteId }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'TEAM_ID', value: teamId }
        { name: 'CHANNEL_ID', value: channelId }
        { name: 'PORT', value: '8080' }
        { name: 'TZ', value: 'Europe/London' }
        { name: 'NODE_ENV', value: 'production' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
}

// Deployment by signed-in people and pipelines only: the passwords that App Service makes by itself are switched off.
resource noDeploymentPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: web
  name: 'scm'
  properties: { allow: false }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: web
  name: 'ftp'
  properties: { allow: false }
}

// AppServiceHTTPLogs is left out on purpose: it keeps whole addresses, and a search for a child is in an address.
resource webLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: web
  name: 'to-workspace'
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
      { category: 'AppServiceIPSecAuditLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${resourceName}-bot'
  location: 'global'
  kind: 'azurebot'
  tags: tags
  sku: { name: 'F0' }
  properties: {
    displayName: 'Practice and Impact'
    endpoint: 'https://${hostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: botIdentity.properties.clientId
    msaAppMSIResourceId: botIdentity.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, enableCalling: false } }
}

resource botLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: bot
  name: 'to-workspace'
  properties: { workspaceId: logs.id, logs: [{ category: 'BotRequest', enabled: true }] }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: { resourceName: resourceName, location: location, tags: tags, hostName: hostName, alertEmail: alertEmail, webId: web.id, insightsId: insights.id }
}

// Names in capitals become variables of infra/env when the toolkit deploys.
output BOT_APP_ID string = botIdentity.properties.clientId
output DATA_CLIENT_ID string = dataIdentity.properties.clientId
output DATA_PRINCIPAL_ID string = dataIdentity.properties.principalId
output WEB_APP_RESOURCE_ID string = web.id
output WEB_APP_NAME string = web.name
output WEB_APP_DEFAULT_HOST string = web.properties.defaultHostName
