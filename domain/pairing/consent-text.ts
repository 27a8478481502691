/**
 * What a worker reads out to the elder before anything is written down. A changed text gets a new version. Personal
 * Information Protection Law, art. 13 and 29: consent, and for what is sensitive a separate one; art. 15: it can be
 * taken back.
 */
export const ELDER_CONSENT = {
  version: '2026-11',
  title: '念给老人听，同意了再登记',
  lines: [
    '有一位骑手会按约好的日子来看您，每次都是同一个人。',
    '您的姓名、地址、电话只有社工和这位骑手看得到，加密保存。',
    '骑手每次到了、走了都要报平安，社工也会打电话问您。',
    '不想继续了，随时说一声就停，资料马上删掉。',
    '骑手不收钱、不推销、不碰存折和银行卡。',
  ],
}
