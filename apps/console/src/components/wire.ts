/** A contract as it arrives over HTTP: instants are text. */
export type Wire<Body> = Body extends Date
  ? string
  : Body extends readonly (infer Item)[]
    ? Wire<Item>[]
    : Body extends object
      ? { [Key in keyof Body]: Wire<Body[Key]> }
      : Body;
