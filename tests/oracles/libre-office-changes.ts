import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, withFiles } from './programs.ts';

/** A macro in a profile of its own; LibreOffice has no switch for tracked changes and its Python is a package apart. */
const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Function Setting(key As String, given)
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = key
  pair.Value = given
  Setting = pair
End Function

Sub Settle(source As String, target As String, command As String)
  Dim document, dispatcher
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array(Setting("Hidden", True)))
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(target, Array(Setting("FilterName", "Text (encoded)"), Setting("FilterOptions", "UTF8,LF")))
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>`;
/** The lines of a tracked Word file after LibreOffice has accepted, or rejected, every change: numbers counted afresh. */
export function settledLines(docx: Uint8Array, how: 'Accept' | 'Reject'): Promise<readonly string[]> {
  return withFiles({ 'in.docx': docx }, (folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Making a new profile lays an empty module there, so ours must come second.
    run('soffice', [profile, '--headless', '--terminate_after_init'], folder);
    writeFileSync(join(folder, 'profile/user/basic/Standard/Module1.xba'), MODULE);
    const command = `.uno:${how}AllTrackedChanges`;
    const macro = `macro:///Standard.Module1.Settle("file://${folder}/in.docx","file://${folder}/out.txt","${command}")`;
    run('soffice', [profile, '--headless', '--norestore', macro], folder);
    const text = readFileSync(join(folder, 'out.txt'), 'utf8').replace(/[\ufeff\f]/gu, '');
    return text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
}
