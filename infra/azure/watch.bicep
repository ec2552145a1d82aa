// Who is told when: the server does not answer from outside, fails, is unhealthy, or is slow.
param resourceName string
param location string
param tags object
param hostName string
param alertEmail string
param webId string
param insightsId string

var alarms = [
  { name: 'errors', metric: 'Http5xx', aggregation: 'Total', operator: 'GreaterThan', threshold: 5, severity: 2, text: 'More than five requests failed within five minutes.' }
  { name: 'unhealthy', metric: 'HealthCheckStatus', aggregation: 'Average', operator: 'LessThan', threshold: 100, severity: 1, text: 'A server does not answer its health check.' }
  { name: 'slow', metric: 'HttpResponseTime', aggregation: 'Average', operator: 'GreaterThan', threshold: 3, severity: 3, text: 'Answers take more than three seconds on average.' }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${resourceName}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'impact-app'
    enabled: true
    emailReceivers: [{ name: 'support', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alarm in alarms: {
    name: '${resourceName}-${alarm.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alarm.text
      severity: alarm.severity
      enabled: true
      scopes: [webId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alarm.name
            criterionType: 'StaticThresholdCriterion'
            metricName: alarm.metric
            operator: alarm.operator
            threshold: alarm.threshold
            timeAggregation: alarm.aggregation
          }
        ]
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]

resource fromOutside 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${resourceName}-from-outside'
  location: location
  kind: 'standard'
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  properties: {
    SyntheticMonitorId: '${resourceName}-from-outside'
    Name: 'The health page answers'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [{ Id: 'emea-ru-msa-edge' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-nl-ams-azr' }]
    Request: { RequestUrl: 'https://${hostName}/healthz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unreachable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${resourceName}-unreachable'
  location: 'global'
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource', 'hidden-link:${fromOutside.id}': 'Resource' })
  properties: {
    description: 'The app does not answer from at least two places, or its certificate ends within two weeks.'
    severity: 1
    enabled: true
    scopes: [fromOutside.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: fromOutside.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
