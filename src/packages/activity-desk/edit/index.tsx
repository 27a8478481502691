import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type * as z from 'zod'
import type { ActivityDraft } from '../../../../domain/activity/call-schema'
import type { ZDraftOutput } from '../../../../domain/activity/desk-schema'
import { dayOf } from '../../../../domain/time'
import { api } from '../../../api/client'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { CloudPicture } from '../../../components/picture/cloud-picture'
import { PhotoPicker } from '../../../components/picture/photo-picker'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ActivityForm } from '../../../features/activity/activity-form'
import { copyDraft, missingIn, newDraft } from '../../../features/activity/new-draft'
import { useActivityChange } from '../../../features/activity/use-activity-change'
import { useActivityDraft } from '../../../features/activity/use-desk'
import { toast } from '../../../platform/toast'

type Loaded = z.infer<typeof ZDraftOutput>
type EditorProps = { loaded: Loaded; activityId: string | null }

const begin = ({ draft, now, stations }: Loaded, activityId: string | null): ActivityDraft => {
  const today = dayOf(now)
  if (draft === null) return newDraft(today, stations[0]?.id ?? '')
  return activityId === null ? copyDraft(draft, today) : draft
}

const Editor = ({ loaded, activityId }: EditorProps) => {
  const [draft, setDraft] = useState(() => begin(loaded, activityId))
  const [photos, setPhotos] = useState<string[]>([])
  const save = useActivityChange(api.activity.save.mutate, {
    onDone: () => {
      toast(activityId === null ? '发出去了' : '改好了')
      void Taro.navigateBack()
    },
  })
  const missing = missingIn(draft)
  const send = () =>
    save.send({
      activityId,
      v: activityId === null ? 0 : loaded.v,
      draft: { ...draft, title: draft.title.trim() },
      photo: photos[0] ?? null,
    })
  return (
    <View className="stack">
      <ActivityForm
        draft={draft}
        set={(part) => setDraft((before) => ({ ...before, ...part }))}
        stations={loaded.stations}
        today={dayOf(loaded.now)}
        announced={activityId !== null}
      />
      {loaded.picture && activityId !== null && photos.length === 0 ? (
        <View className="activity-picture">
          <CloudPicture fileId={loaded.picture} alt="现在的照片" />
        </View>
      ) : null}
      <PhotoPicker label="照片" fileIds={photos} onChange={setPhotos} max={1} />
      <MainButton
        label={missing ?? (activityId === null ? '发出去' : '保存')}
        disabled={missing !== null}
        busy={save.busy}
        note={save.error ? errorLine(save.error) : undefined}
        onTap={send}
      />
    </View>
  )
}

/** Writes an activity: a new one, a copy, or a change of one that is announced. */
export default function EditActivityPage() {
  const { id, copy } = useRouter().params
  const query = useActivityDraft(id ?? copy ?? null)
  return (
    <Screen>
      <QueryView query={query}>{(loaded) => <Editor loaded={loaded} activityId={id ?? null} />}</QueryView>
    </Screen>
  )
}
