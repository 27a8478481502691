import { Text, View } from '@tarojs/components'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import { Strip } from '../../components/card/strip'
import { sayMoment } from './say-moment'

const NEWEST = 3

/** What colleagues wrote for each other; the person never sees it. */
export const NoteList = ({ notes, now }: { notes: StaffAppealView['notes']; now: Instant }) => (
  <View className="stack">
    {notes.slice(-NEWEST).map(({ id, at, byName, text }) => (
      <Strip key={id} tone="plain" icon="edit">
        <View>{text ?? '内容已删除'}</View>
        <Text className="text-note">
          {byName} · {sayMoment(at, now)} · 只有同事看得到
        </Text>
      </Strip>
    ))}
  </View>
)
