import { type AggregateCase, aggregateCases as plainCases } from './aggregate-cases'
import { lookupCases } from './lookup-cases'
import { stageCases } from './stage-cases'

export const aggregateCases: AggregateCase[] = [...plainCases, ...stageCases, ...lookupCases]
