import { useState } from 'react'
import { whereAmI } from '../../platform/location'
import { toast } from '../../platform/toast'

type Here = { latitude: number; longitude: number }

/** Where the person is, asked for in a tap; it never leaves the phone. */
export const useHere = () => {
  const [here, setHere] = useState<Here | null>(null)
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    setAsking(true)
    const found = await whereAmI()
    setAsking(false)
    if (found) setHere({ latitude: found.latitude, longitude: found.longitude })
    else toast('没拿到位置，先按离街口远近排')
  }
  return { here, asking, ask }
}
