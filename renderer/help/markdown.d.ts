// The user guides are bundled as they lie in docs.
declare module '*.md?raw' {
  const text: string;
  export default text;
}
