import type { FlagReason, VideoSite, WorkState } from '../../../domain/wall/schema'

export const SITE_WORDS: Record<VideoSite, string> = {
  douyin: '抖音',
  kuaishou: '快手',
  bilibili: 'B站',
  channels: '视频号',
  xiaohongshu: '小红书',
  mini: '小程序',
}

type Tone = 'open' | 'soon' | 'closed' | 'danger' | 'plain'

export const WORK_STATE_WORDS: Record<WorkState, { tone: Tone; text: string }> = {
  pending: { tone: 'soon', text: '等社工看' },
  shown: { tone: 'open', text: '在墙上' },
  declined: { tone: 'closed', text: '这次没上墙' },
  hidden: { tone: 'closed', text: '撤下来了' },
  withdrawn: { tone: 'closed', text: '你收回了' },
}

export const FLAG_WORDS: Record<FlagReason, string> = {
  notTheirs: '不是本人的',
  insult: '骂人、伤人',
  privacy: '露了别人的隐私',
  ad: '打广告',
  other: '别的不妥',
}

export const FLAG_OPTIONS = (Object.keys(FLAG_WORDS) as FlagReason[]).map((value) => ({
  value,
  label: FLAG_WORDS[value],
}))
