import * as z from 'zod'
import { ZPictureDocument } from '../../domain/picture/schema'
import { ZReportDocument } from '../../domain/report/schema'
import type { ReportFacts } from '../../domain/report/views'
import { command, db } from '../_kit/cloud'
import type { Fields } from '../_kit/documents'

const $ = command.aggregate

const ZReportRow = ZReportDocument.extend({ pictures: z.array(ZPictureDocument) })

const toFacts = (raw: unknown): ReportFacts => {
  const { pictures, ...report } = ZReportRow.parse(raw)
  return { report, pictures }
}

type Page = { where: Fields; orderBy: [string, 1 | -1]; limit: number }

/** Reports joined with what is known of their pictures, in one operation. */
export const listReports = async ({
  where,
  orderBy: [field, direction],
  limit,
}: Page): Promise<ReportFacts[]> => {
  const { list } = (await db
    .collection('reports')
    .aggregate()
    .match(where)
    .sort({ [field]: direction })
    .limit(limit)
    .addFields({ pictureIds: $.concatArrays(['$photos.id', '$after.id']) })
    .lookup({ from: 'pictures', localField: 'pictureIds', foreignField: '_id', as: 'pictures' })
    .end()) as { list: unknown[] }
  return list.map(toFacts)
}
