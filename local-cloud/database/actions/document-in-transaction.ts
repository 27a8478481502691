import type { Action, Session, WireRequest } from '../session'
import { encodeEjson } from '../values/encode-ejson'
import { getDocument } from './get-document'
import { modifyDocument } from './modify-document'
import { removeDocument } from './remove-document'

/** The SDK's older calls inside a transaction name the document by `_id` and wrap their answers as text. */
const byId = (request: WireRequest): WireRequest => ({
  ...request,
  query: encodeEjson({ _id: request._id }),
  multi: false,
})

const dataOf = (action: Action, session: Session, request: WireRequest): Record<string, unknown> => {
  const { data } = action(session, request)
  return data !== null && typeof data === 'object' ? { ...data } : {}
}

export const getInTransaction: Action = (session, request) => {
  const { list } = dataOf(getDocument, session, byId(request))
  return { data: Array.isArray(list) && list.length > 0 ? list[0] : 'null' }
}

export const updateInTransaction: Action = (session, request) => {
  const isSet = request.upsert === true
  const { updated, upsert_id } = dataOf(modifyDocument, session, {
    ...byId(request),
    merge: !isSet,
    upsert: isSet,
  })
  return {
    updated: encodeEjson(updated),
    ...(upsert_id != null && { upserted: JSON.stringify([{ _id: upsert_id }]) }),
  }
}

export const deleteInTransaction: Action = (session, request) => ({
  deleted: encodeEjson(dataOf(removeDocument, session, byId(request)).deleted),
})
