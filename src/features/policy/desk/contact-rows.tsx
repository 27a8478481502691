import type { PolicyContent } from '../../../../domain/policy/schema'
import { SwitchRow } from '../../../components/field/switch-row'
import { TextField } from '../../../components/field/text-field'
import { ItemRows } from './item-rows'

type Phone = PolicyContent['askWhom'][number]
type Address = PolicyContent['online'][number]
const MOST_PHONES = 20
const MOST_ADDRESSES = 10

type PhoneRowsProps = { phones: readonly Phone[]; onChange: (phones: Phone[]) => void }

/** Whom to call. */
export const PhoneRows = ({ phones, onChange }: PhoneRowsProps) => (
  <ItemRows
    title="电话"
    items={phones}
    most={MOST_PHONES}
    say={({ number, name, confirmed }) => ({ title: number, text: `${name}${confirmed ? '' : ' · 待核实'}` })}
    make={(): Phone => ({ number: '', name: '', confirmed: true })}
    add="加一个电话"
    form={(phone, change) => (
      <>
        <TextField
          label="号码"
          kind="tel"
          value={phone.number}
          max={20}
          onInput={(number) => change({ number })}
        />
        <TextField label="是哪里" value={phone.name} max={40} onInput={(name) => change({ name })} />
        <SwitchRow
          label="打过，是对的"
          checked={phone.confirmed}
          onChange={(confirmed) => change({ confirmed })}
        />
      </>
    )}
    onChange={onChange}
  />
)

type AddressRowsProps = { addresses: readonly Address[]; onChange: (addresses: Address[]) => void }

/** Where it can be done online. */
export const AddressRows = ({ addresses, onChange }: AddressRowsProps) => (
  <ItemRows
    title="网上办"
    items={addresses}
    most={MOST_ADDRESSES}
    say={({ name, url }) => ({ title: name, text: url })}
    make={(): Address => ({ name: '', url: '' })}
    add="加一个网址"
    form={(address, change) => (
      <>
        <TextField label="名字" value={address.name} max={40} onInput={(name) => change({ name })} />
        <TextField
          label="网址"
          value={address.url}
          max={300}
          placeholder="https://"
          onInput={(url) => change({ url })}
        />
      </>
    )}
    onChange={onChange}
  />
)
