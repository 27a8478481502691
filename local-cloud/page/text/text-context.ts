import { createContext, useContext } from 'react'
import { en } from './en'
import type { Dictionary } from './zh'

const TextContext = createContext<Dictionary>(en)

export const TextProvider = TextContext.Provider

/** The texts of the language this page speaks. */
export const useText = (): Dictionary => useContext(TextContext)
