import * as z from 'zod'
import { CHECKLISTS } from '../../domain/appeal/evidence-checklists'
import type { Evidence, EvidenceFile } from '../../domain/appeal/evidence-schema'
import { limitsOf } from '../../domain/appeal/limitation'
import type { AppealDocument } from '../../domain/appeal/schema'
import { codeOf } from '../../domain/appeal/views'
import { dayOf, type Instant } from '../../domain/time'
import { downloadFile, uploadFile } from '../_kit/cloud'
import { type Flow, startFlow } from '../_kit/pdf/pdf-flow'
import { startPdf } from '../_kit/pdf/write-pdf'
import { derivedId } from '../_kit/vault'
import { openerOf } from '../_store/thread-seal'

/** So many bytes of pictures fit an instance's memory with room to spare. */
const MOST_BYTES = 40 * 1024 * 1024

const ZDownload = z.object({ fileContent: z.instanceof(Buffer) })
const ZUpload = z.object({ fileID: z.string() })

const TITLES: Record<Evidence['kind'], string> = {
  pay: '工钱',
  fine: '罚款、封号',
  injury: '受伤',
  gate: '进门被拦',
  accident: '交通事故',
}

/** The bytes of a file; null for one that is gone, which the page then says in words. */
const download = async (fileID: string): Promise<Buffer | null> => {
  try {
    return ZDownload.parse(await downloadFile({ fileID })).fileContent
  } catch {
    return null
  }
}

const writeHead = (flow: Flow, appeal: AppealDocument, evidence: Evidence, now: Instant): void => {
  flow.title(`证据清单：${TITLES[evidence.kind]}`)
  flow.row('编号', codeOf(appeal._id))
  flow.row('谁的', appeal.alias)
  flow.row('提出', dayOf(appeal.submittedAt))
  flow.row(CHECKLISTS[evidence.kind].dayAsks, evidence.happenedOn ?? '还没填')
  flow.row('整理', dayOf(now))
  for (const { what, on, source } of limitsOf(evidence.kind, evidence.happenedOn, now)) {
    flow.row('最后一天', `${what}：${on ?? '填了日期才能算'}（${source}）`)
  }
  flow.heading('本人第一次说的')
  const [first] = appeal.thread
  flow.paragraph((first && openerOf(appeal._id)(first)) ?? '')
}

type Purse = { left: number }

const writePicture = async (flow: Flow, file: EvidenceFile, caption: string, purse: Purse): Promise<void> => {
  const bytes = await download(file.fileId)
  purse.left -= bytes?.length ?? 0
  const isDrawn = bytes !== null && purse.left > 0 && flow.picture(bytes, caption)
  if (!isDrawn) flow.paragraph(`${caption}（这张放不进来，请在小程序里看原图）`)
}

const writeLines = async (flow: Flow, { kind, files }: Evidence): Promise<void> => {
  const purse = { left: MOST_BYTES }
  for (const line of CHECKLISTS[kind].lines) {
    flow.heading(line.title)
    flow.paragraph(line.why)
    const own = files.filter((file) => file.line === line.id)
    if (own.length === 0) flow.paragraph('还没有材料')
    for (const [index, file] of own.entries()) {
      await writePicture(flow, file, `${line.title} ${index + 1}，${dayOf(file.at)} 放入`, purse)
    }
  }
}

/**
 * Puts a case's evidence together as one PDF and stores it under a name nobody can guess, one for each who asks, so
 * that asking again replaces it. No database operation.
 */
export const bindEvidence = async (
  appeal: AppealDocument,
  evidence: Evidence,
  { openid, now }: { openid: string; now: Instant },
): Promise<string> => {
  const pdf = startPdf({ title: `证据清单 ${codeOf(appeal._id)}`, now })
  const flow = startFlow(pdf)
  writeHead(flow, appeal, evidence, now)
  await writeLines(flow, evidence)
  const name = derivedId('export', openid, appeal._id)
  const cloudPath = `kept/appeal-export/${name}.pdf`
  return ZUpload.parse(await uploadFile({ cloudPath, fileContent: pdf.end() })).fileID
}
