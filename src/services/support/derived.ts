/** Something made from stores and kept until one of them changes. */
export function derived<Value>(versions: () => string, make: () => Value): () => Value {
  let kept: { version: string; value: Value } | undefined;
  return () => {
    const version = versions();
    if (kept?.version !== version) kept = { version, value: make() };
    return kept.value;
  };
}
