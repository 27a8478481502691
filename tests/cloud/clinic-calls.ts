import { randomUUID } from 'node:crypto'
import type { MyHealth, PatientView } from '../../domain/clinic/schema'
import type { Answer, TestCloud } from '../support/cloud'

/** The clinician of the sample street. */
export const CLINICIAN = 'local-doctor'

/** The text people agree to in these tests, as the street shows it. */
export const VERSION = '2026-11'

export const PRESSURE = { kind: 'pressure', systolic: 128, diastolic: 82, pulse: 70 }
export const HIGH = { kind: 'pressure', systolic: 172, diastolic: 104, pulse: null }

export const ok = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}

/** Calls of the clinic's function, as tests make them again and again. */
export const clinicCalls = (cloud: () => TestCloud) => {
  const clinic = <T = Record<string, unknown>>(
    openid: string,
    path: string,
    input?: unknown,
    requestId: string = randomUUID(),
  ) => cloud().call<T>('clinic', openid, path, input, { requestId })
  const mine = async (openid: string) => ok(await clinic<MyHealth>(openid, 'mine'))
  const agree = async (openid: string) => {
    ok(await clinic(openid, 'consent', { version: VERSION }))
    return openid
  }
  const add = async (openid: string, reading: unknown) => ok(await clinic(openid, 'add', { reading }))
  const patientOf = async (phone: string) => {
    const { found } = ok(
      await clinic<{ found: { patientId: string | null; alias: string }[] }>(CLINICIAN, 'find', { phone }),
    )
    return found[0]?.patientId ?? null
  }
  const read = async (patientId: string) => ok(await clinic<PatientView>(CLINICIAN, 'read', { patientId }))
  return { clinic, mine, agree, add, patientOf, read }
}
