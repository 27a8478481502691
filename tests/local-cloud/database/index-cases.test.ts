import { INDEXES, indexCases } from './cases/index-cases'
import { describeDocumentCases } from './run-document-cases'

describeDocumentCases('index-cases', INDEXES, indexCases)
