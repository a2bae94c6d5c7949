// SPDX-License-Identifier: GPL-3.0-or-later
// The same document as criteria.json in json-rules-engine: leads come on standard input, a JSON object a line. Prints
// {"ms","leads","stages":[inquiry, mql, sql, disqualified, nurture]}.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const { Engine, Operator } = createRequire(process.argv[2] + '/')('json-rules-engine')
const now = 1795000000000
const day = 86400000
const leads = readFileSync(0, 'utf8').trim().split('\n').map(line => {
  const lead = JSON.parse(line)
  for (const key of ['industry', 'country', 'role', 'domain']) lead[key] = lead[key].toLowerCase()
  for (const event of lead.events) event.topic = event.topic.toLowerCase()
  return lead
})

const engine = new Engine([], { allowUndefinedFacts: true })
engine.addOperator(new Operator('startsWith', (text, start) => text.startsWith(start)))
engine.addOperator(new Operator('endsWith', (text, end) => text.endsWith(end)))
engine.addOperator(new Operator('within', (number, [low, high]) => number >= low && number <= high))

const all = (...conditions) => ({ all: conditions })
const any = (...conditions) => ({ any: conditions })
const not = condition => ({ not: condition })
const is = (fact, operator, value) => ({ fact, operator, value })
const counted = (kinds, topic, days, atLeast) =>
  ({ fact: 'count', params: { kinds, topic, days }, operator: 'greaterThanInclusive', value: atLeast })

engine.addFact('count', async ({ kinds, topic, days }, almanac) => {
  const events = await almanac.factValue('events')
  return events.filter(event => kinds.includes(event.kind) && event.topic.includes(topic) && event.at <= now
    && (days === 0 || event.at >= now - days * day)).length
})

let fit = 0
let engagement = 0
const fitRule = (points, conditions) => engine.addRule({
  priority: 30, conditions, event: { type: 'fit' }, onSuccess: () => { fit += points } })
fitRule(30, all(is('employees', 'within', [200, 2000])))
fitRule(15, all(is('employees', 'within', [50, 199])))
fitRule(25, all(is('industry', 'in', ['energy', 'logistics', 'software'])))
fitRule(15, all(is('role', 'contains-text', 'manager')))
fitRule(25, all(is('role', 'startsWith', 'head of')))
fitRule(20, all(is('country', 'in', ['de', 'at', 'ch', 'no', 'se'])))
engine.addOperator(new Operator('contains-text', (text, part) => text.includes(part)))

const halfLife = days => age => 2 ** (-age / (days * day))
const linear = (part, days) => age => Math.max(0, 1 - part * age / (days * day))
const engagementRule = (points, kinds, topic, days, left, atMost) => engine.addRule({
  priority: 20,
  conditions: all(counted(kinds, topic, days, 1)),
  event: { type: 'engagement' },
  onSuccess: async (_, almanac) => {
    let sum = 0
    for (const event of await almanac.factValue('events')) {
      if (kinds.includes(event.kind) && event.topic.includes(topic) && event.at <= now
          && (days === 0 || event.at >= now - days * day))
        sum += Math.round(points * 1000 * left(now - event.at))
    }
    engagement += Math.min(sum, atMost * 1000)
  } })
engagementRule(40, ['demoRequested'], '', 0, halfLife(14), 40)
engagementRule(40, ['quoteRequested'], '', 0, halfLife(14), 40)
engagementRule(10, ['pageViewed'], 'pricing', 90, halfLife(14), 25)
engagementRule(12, ['webinarAttended', 'documentDownloaded'], '', 0, halfLife(14), 25)
engagementRule(5, ['emailClicked'], '', 0, linear(0.5, 30), 15)
engagementRule(12, ['toolUsed', 'chat'], '', 0, linear(0.5, 30), 25)

engine.addRule({
  priority: 15, conditions: all(is('industry', 'notEqual', '\u0000')), event: { type: 'scored' },
  onSuccess: (_, almanac) => {
    const f = Math.min(fit, 100)
    const e = Math.min(engagement, 100000) / 1000
    const step = points => points >= 75 ? 1 : points >= 50 ? 2 : points >= 25 ? 3 : 4
    almanac.addRuntimeFact('fit', f)
    almanac.addRuntimeFact('inLine', step(e) <= [3, 2, 1, 0][step(f) - 1])
  } })
engine.addRule({ priority: 10, event: { type: 'never' },
  conditions: any(is('role', 'equal', 'student'), is('domain', 'endsWith', '.edu')) })
engine.addRule({ priority: 10, event: { type: 'mql' }, conditions: all(
  any(counted(['demoRequested', 'quoteRequested'], '', 30, 1), counted(['pageViewed'], 'pricing', 14, 2),
    counted(['documentDownloaded', 'webinarAttended'], '', 30, 2), is('inLine', 'equal', true)),
  not(any(is('employees', 'lessThan', 10), is('industry', 'equal', 'retail'),
    is('submitted', 'lessThan', now - 365 * day))),
  any(is('domain', 'notEqual', ''), is('phone', 'notEqual', '')),
  is('fit', 'greaterThanInclusive', 15)) })
engine.addRule({ priority: 10, event: { type: 'sql' }, conditions: all(is('phone', 'notEqual', ''),
  counted(['demoRequested', 'quoteRequested', 'callRequested'], '', 30, 1)) })

const stages = [0, 0, 0, 0, 0]
const began = process.cpuUsage()
for (const lead of leads) {
  fit = 0
  engagement = 0
  const held = new Set((await engine.run(lead)).events.map(event => event.type))
  ++stages[held.has('never') ? 3 : held.has('mql') ? (held.has('sql') ? 2 : 1) : 0]
}
const used = process.cpuUsage(began)
console.log(JSON.stringify({ ms: (used.user + used.system) / 1000, leads: leads.length, stages }))
