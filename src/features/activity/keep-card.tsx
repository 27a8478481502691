import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityView } from '../../../domain/activity/call-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { Sheet } from '../../components/sheet/sheet'
import { useActivityChange } from './use-activity-change'

type KeepCardProps = { view: ActivityView; onKeep: (roleId: string) => void }

const StopSheet = ({ activityId, onClose }: { activityId: string; onClose: () => void }) => {
  const stop = useActivityChange(api.activity.stopShift.mutate, { onDone: onClose })
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="以后不用替你报了？"
      text="已经报上的还在，不去要单独退。"
      confirm="以后不用替我报"
      keep="照旧"
      busy={stop.busy}
      note={stop.error ? errorLine(stop.error) : undefined}
      onConfirm={() => stop.send({ activityId })}
    />
  )
}

/** "I come every week": kept until one says otherwise; each date is booked as it opens. */
export const KeepCard = ({ view: { activity, keeping, days }, onKeep }: KeepCardProps) => {
  const [asked, ask] = useState<'keep' | 'stop' | null>(null)
  if (!activity.weekly || activity.cancelled !== null) return null
  const roles = days.find((day) => day.roles.length > 0)?.roles ?? []
  const close = () => ask(null)
  return (
    <Card>
      <View className="text-lead">{keeping ? `每周都来，${keeping.roleName}` : '每周都能来？'}</View>
      <View className="text-note">
        {keeping ? '开放报名就替你报上，人多时轮着来' : '开放报名就替你报上，哪次不来说一声'}
      </View>
      <TextButton
        label={keeping ? '以后不用替我报' : `${activity.whenText.slice(0, 3)}我都来`}
        tone={keeping ? 'quiet' : undefined}
        onTap={() => ask(keeping ? 'stop' : 'keep')}
      />
      <Sheet open={asked === 'keep'} onClose={close} title="每周来做什么？">
        {roles.map((role, index) => (
          <TextButton
            key={role.slotId}
            label={role.name}
            onTap={() => {
              close()
              onKeep(`r${index + 1}`)
            }}
          />
        ))}
      </Sheet>
      {asked === 'stop' ? <StopSheet activityId={activity.id} onClose={close} /> : null}
    </Card>
  )
}
