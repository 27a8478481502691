import { Text, View } from '@tarojs/components'
import type { NoteView } from '../../../domain/clinic/schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'

/** What the clinicians wrote, the newest first. */
export const NoteCard = ({ notes, today }: { notes: readonly NoteView[]; today: Day }) =>
  notes.length === 0 ? null : (
    <Card>
      <View className="stack">
        <Text className="text-lead">医生写的</Text>
        {notes.map((note) => (
          <View key={note.id}>
            <View>{note.text}</View>
            <View className="text-note">
              {note.byName} · {sayMoment(note.at, today)}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
