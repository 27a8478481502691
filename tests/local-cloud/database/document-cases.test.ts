import { documentCases } from './cases/document-cases'
import { describeDocumentCases } from './run-document-cases'

describeDocumentCases('things', [], documentCases)
