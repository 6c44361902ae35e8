'use client';

import { createContext, type ReactNode } from 'react';

/**
 * What the shell has every page show below its header. It is the shell that brings it, since a page, its error page and
 * its not-found page would each load the code once more.
 */
export const PageNotesSlot = createContext<ReactNode>(null);
