import type { Instant } from '../../../domain/time'
import { readStored, store } from '../../platform/storage'

const STORED_AS = 'clock-ahead'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Keeps by how much the street's clock is ahead of this phone's (ms), whenever an answer tells the time. */
export const learnClock = (serverNow: Instant, phoneMs: number = Date.now()): void =>
  store(STORED_AS, Date.parse(serverNow) - phoneMs)

/** The street's time by this phone (ms), with or without signal. */
export const streetMs = (phoneMs: number = Date.now()): number =>
  phoneMs + (readStored(STORED_AS, isNumber) ?? 0)
