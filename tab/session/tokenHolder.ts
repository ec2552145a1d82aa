interface Holder {
  oid: string;
  name: string;
}

/** Whose a token says it is, unchecked: enough to notice that another person was chosen, and for nothing else. Undefined for what is no token of a person. */
export function holderOf(token: string): Holder | undefined {
  try {
    const [, claims = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(claims.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    const { oid, name } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return typeof oid === 'string' && typeof name === 'string' ? { oid, name } : undefined;
  } catch {
    // No token of the shape that we know: there is nothing to compare.
    return undefined;
  }
}
