export default function OutputRoom() {
  return null;
}
