"use client";

import { useEffect, useRef } from "react";

/** The field of the key. A sign-in link carries the key behind "#", which no server and no log gets to see. */
export const KeyField = ({ id }: { readonly id: string }) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const key = location.hash.slice(1);
    if (!key || !field.current) return;
    field.current.value = key;
    history.replaceState(null, "", location.pathname + location.search);
  }, []);
  return (
    <input
      id={id}
      ref={field}
      type="password"
      name="key"
      autoComplete="current-password"
      required
    />
  );
};
