import { SAMPLE_STREET } from './sample-street'
import { ALL_SCENES } from './scenes/all-scenes'

type Document = { _id: string } & Record<string, unknown>

/** The sample street with the documents of every scene, by collection; each call makes them anew. */
export const streetDocuments = (): Record<string, Document[]> => {
  const all: Record<string, Document[]> = {}
  for (const documents of [SAMPLE_STREET, ...Object.values(ALL_SCENES).map((scene) => scene.documents)]) {
    for (const [name, given] of Object.entries(documents)) {
      all[name] = [...(all[name] ?? []), ...given.map((document) => structuredClone({ ...document }))]
    }
  }
  return all
}
