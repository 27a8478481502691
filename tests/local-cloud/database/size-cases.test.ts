import { SIZE_INDEXES, sizeCases } from './cases/size-cases'
import { describeDocumentCases } from './run-document-cases'

describeDocumentCases('sizes', SIZE_INDEXES, sizeCases)
