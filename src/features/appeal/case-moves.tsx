import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { MenuRow } from '../../components/card/menu-row'
import { ContactSheet } from './contact-sheet'
import { HandOverSheet } from './hand-over-sheet'
import { MergeSheet } from './merge-sheet'
import { NoteSheet } from './note-sheet'
import { ReleaseSheet } from './release-sheet'
import { SortSheet } from './sort-sheet'
import { SubstituteSheet } from './substitute-sheet'

type Move = 'handOver' | 'release' | 'note' | 'merge' | 'sort' | 'contact' | 'substitute'

const SHEETS = {
  handOver: HandOverSheet,
  release: ReleaseSheet,
  note: NoteSheet,
  merge: MergeSheet,
  sort: SortSheet,
  contact: ContactSheet,
  substitute: SubstituteSheet,
} as const

/** The moves a worker has on a case now, each a sheet of its own. */
export const CaseMoves = ({ appeal }: { appeal: StaffAppealView }) => {
  const [move, open] = useState<Move | null>(null)
  const { canHandOver, canSubstitute, mine, state } = appeal
  const isOpen = state !== 'closed'
  const Sheet = move ? SHEETS[move] : null
  return (
    <View>
      {canHandOver ? <MenuRow icon="people" title="转给同事" onTap={() => open('handOver')} /> : null}
      {canSubstitute ? (
        <MenuRow icon="person" title="同事不在，我先跟" onTap={() => open('substitute')} />
      ) : null}
      {mine && isOpen ? <MenuRow icon="refresh" title="放回给大家接" onTap={() => open('release')} /> : null}
      <MenuRow icon="edit" title="记一笔给同事看" text="本人看不到" onTap={() => open('note')} />
      <MenuRow icon="list" title="改类别、急不急" onTap={() => open('sort')} />
      {isOpen ? <MenuRow icon="copy" title="同一个人说了两遍，并成一件" onTap={() => open('merge')} /> : null}
      {mine && isOpen ? (
        <MenuRow
          icon="phone"
          title="联系不上本人"
          text={`不同的日子试过 ${appeal.tryDays} 天，满三天才能先结束`}
          onTap={() => open('contact')}
        />
      ) : null}
      {Sheet ? <Sheet appeal={appeal} onClose={() => open(null)} /> : null}
    </View>
  )
}
