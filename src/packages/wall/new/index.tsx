import { View } from '@tarojs/components'
import { useState } from 'react'
import { apiErrorOf } from '../../../api/api-error'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextArea } from '../../../components/field/text-area'
import { TextField } from '../../../components/field/text-field'
import { PhotoPicker } from '../../../components/picture/photo-picker'
import { Screen } from '../../../components/screen/screen'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { useCreateWork, useWall } from '../../../features/wall/use-wall'
import { replacePage } from '../../../platform/open-page'
import { askSubscribe } from '../../../platform/subscribe'

const MOST_PHOTOS = 6
const WHY = '作品署名可以用笔名；留个手机号，是让社区知道是街坊投的。'
const NOTHING = { title: '', text: '', pen: '', photos: [] as string[], video: '' }

const isPhoneNeeded = (error: unknown): boolean => apiErrorOf(error).code === 'PHONE_NEEDED'

/** Brings a work: a title, and words, pictures or a video. */
export default function NewWorkPage() {
  const [work, setWork] = useState(NOTHING)
  const [isAskingPhone, setAskingPhone] = useState(false)
  const mine = useWall('mine')
  const create = useCreateWork({
    onDone: ({ work: created }) => replacePage(`packages/wall/work/index?id=${created.id}`),
    onError: (error) => setAskingPhone(isPhoneNeeded(error)),
  })
  const change = (fields: Partial<typeof NOTHING>) => setWork((before) => ({ ...before, ...fields }))
  const isReady =
    work.title.trim() !== '' &&
    (work.text.trim() !== '' || work.photos.length > 0 || work.video.trim() !== '')
  const send = async () => {
    await askSubscribe(mine.data?.pages[0]?.templateIds ?? [])
    create.send(work)
  }
  const bound = () => {
    setAskingPhone(false)
    create.send(work)
  }
  const note = create.error && !isPhoneNeeded(create.error) ? errorLine(create.error) : undefined
  return (
    <Screen
      footer={
        <MainButton
          label="投上去，社工看过就上墙"
          disabled={!isReady}
          busy={create.busy}
          note={note}
          onTap={() => void send()}
        />
      }
    >
      <View className="stack">
        <PhotoPicker
          fileIds={work.photos}
          onChange={(photos) => change({ photos })}
          max={MOST_PHOTOS}
          label="拍照或选照片"
        />
        <TextField label="题目" value={work.title} onInput={(title) => change({ title })} max={20} />
        <TextArea
          value={work.text}
          onInput={(text) => change({ text })}
          placeholder="想说的话、一首诗、一个故事"
          max={800}
        />
        <TextField
          label="短视频（可以不填）"
          value={work.video}
          onInput={(video) => change({ video })}
          placeholder="把视频链接贴到这里"
          max={500}
        />
        <TextField
          label="笔名（不填就用代号）"
          value={work.pen}
          onInput={(pen) => change({ pen })}
          max={10}
        />
      </View>
      <PhoneSheet open={isAskingPhone} why={WHY} onClose={() => setAskingPhone(false)} onBound={bound} />
    </Screen>
  )
}
