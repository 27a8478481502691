import type { Action } from '../session'
import { aggregateDocuments } from './aggregate-documents'
import { countDocuments } from './count-documents'
import { deleteInTransaction, getInTransaction, updateInTransaction } from './document-in-transaction'
import { getDocument } from './get-document'
import { insertDocument } from './insert-document'
import { modifyAndReturn, modifyDocument } from './modify-document'
import { removeDocument } from './remove-document'

/** Every action on documents the SDK sends; those that begin and end transactions are the database's own. */
export const ACTIONS = new Map<string, Action>([
  ['database.getDocument', getDocument],
  ['database.insertDocument', insertDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturn],
  ['database.removeDocument', removeDocument],
  ['database.calculateDocument', countDocuments],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.getInTransaction', getInTransaction],
  ['database.updateDocInTransaction', updateInTransaction],
  ['database.deleteDocInTransaction', deleteInTransaction],
])
