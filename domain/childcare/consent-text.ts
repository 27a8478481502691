/**
 * What a guardian agrees to before a word about a child is kept. Personal Information Protection Law, art. 31: data of
 * children under 14 needs their guardian's consent. A changed text gets a new version.
 */
export const CHILD_CONSENT = {
  version: '2026-11',
  title: '先说清楚，再写孩子的事',
  lines: [
    '我是孩子的监护人，同意为托管记下：名字、生日、过敏，和谁能来接。',
    '加密保存。只有你和当班的托管老师看得到；老师看过，你查得到。',
    '抽签只用一个编号，名单上没有孩子的名字。',
    '孩子只交给你写在名单上的人，别人来一律不交。',
    '随时能撤回：撤回后孩子的资料马上删掉，名额让给下一个。',
  ],
}
