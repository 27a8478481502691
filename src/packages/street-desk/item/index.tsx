import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { EditedItem } from '../../../../domain/street/edit-schema'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { ConfirmSheet } from '../../../components/sheet/confirm-sheet'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { ItemForm } from '../../../features/street/item-form'
import { ItemHistory } from '../../../features/street/item-history'
import { useItems, useSaveItem } from '../../../features/street/use-items'

const TABS = [
  { id: 'form', label: '修改' },
  { id: 'history', label: '改过什么' },
] as const
type Tab = (typeof TABS)[number]['id']

const WHY_LETTERS = 60

type SaveSheetProps = { item: EditedItem; onClose: () => void }

/** Every change wants a reason: it stays in the history, with the name. */
const SaveSheet = ({ item, onClose }: SaveSheetProps) => {
  const [why, setWhy] = useState('')
  const saving = useSaveItem(() => void Taro.navigateBack())
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title="为什么改？"
      text="会记下你的名字、时间和改了什么。"
      confirm="保存"
      busy={saving.busy}
      note={saving.error ? errorLine(saving.error) : undefined}
      reason={{
        label: '一句话，60 字以内',
        value: why,
        onInput: (text) => setWhy(text.slice(0, WHY_LETTERS)),
        required: true,
      }}
      onConfirm={() => saving.send({ item, why: why.trim() })}
    />
  )
}

/** One item: its form, and who changed it before. */
export default function ItemPage() {
  const { params } = useRouter()
  const query = useItems()
  const [tab, setTab] = useState<Tab>('form')
  const [draft, setDraft] = useState<EditedItem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const saved = query.data?.items.find(({ _id }) => _id === params.id)
  const item = draft ?? saved
  return (
    <Screen
      title={saved?.name}
      footer={
        tab === 'form' ? (
          <MainButton label="保存" disabled={draft === null} onTap={() => setSaving(true)} />
        ) : null
      }
    >
      <View className="stack">
        <TabStrip tabs={TABS} chosen={tab} onChoose={setTab} />
        {tab === 'history' ? (
          <ItemHistory itemId={params.id ?? ''} />
        ) : (
          <QueryView
            query={query}
            empty={{ when: ({ items }) => !items.some(({ _id }) => _id === params.id), text: '没找到这一项' }}
          >
            {() => (item ? <ItemForm item={item} onChange={setDraft} /> : null)}
          </QueryView>
        )}
      </View>
      {isSaving && draft ? <SaveSheet item={draft} onClose={() => setSaving(false)} /> : null}
    </Screen>
  )
}
