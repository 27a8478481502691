/**
 * What a person agrees to before the first number is kept. A changed text gets a new version: who agreed to the old
 * one is asked again before the next number. Personal Information Protection Law, art. 29: health data needs a consent
 * of its own; art. 15: it can be withdrawn as easily.
 */
export const HEALTH_CONSENT = {
  version: '2026-11',
  title: '建一份健康档案',
  lines: [
    '只记你自己填的、义诊医生帮你量的：血压、血糖、体重，和医生写的话。',
    '只有你和义诊医生看得到。社工、站点、平台公司都看不到。',
    '加密保存。谁看过、几点看的，你在这里都查得到。',
    '数不对劲又很久没量，医生可能打电话问你一声。',
    '随时能撤回：撤回后医生马上看不到；要不要删掉，你说了算。',
    '不同意也不影响你来义诊、用别的服务。',
  ],
}
