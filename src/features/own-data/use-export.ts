import { useMutation } from '@tanstack/react-query'
import type { PersonExport } from '../../../domain/person/export-schema'
import { api } from '../../api/client'
import { exportText } from './export-text'

/** More pages than anybody fills; an answer that never ends must not hold the phone. */
const MOST_PAGES = 200

const readPart = async (part: number): Promise<PersonExport[]> => {
  const answers: PersonExport[] = []
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await api.person.export.query({ part, page })
    answers.push(answer)
    if (!answer.more) break
  }
  return answers
}

/** Everything the street holds about me, as text; read when asked for, kept nowhere. */
const readAll = async (): Promise<string> => {
  const first = await readPart(0)
  const others: PersonExport[] = []
  for (let part = 1; part <= (first[0]?.parts ?? 0); part += 1) others.push(...(await readPart(part)))
  return [...first, ...others].flatMap(exportText).join('\n').trim()
}

export const useExport = () => useMutation({ mutationFn: readAll })
