ask-which-client = „{ $name }“ kenne ich nicht. { $count ->
    [one] Meinen Sie diesen Kunden?
   *[other] Welchen Kunden meinen Sie?
}
ask-again = Genau das haben Sie gerade schon für { $client } gebucht ({ ENTRY($entry) }: { $what }). Jetzt wurde nichts gebucht. Noch einmal?
ask-future-date = Der { DATE($day) } liegt in der Zukunft: Heute ist der { DATE($today) }. Welchen Tag meinen Sie?
ask-before-agreement = Der { DATE($day) } liegt vor dem Beginn der { -agreement } mit { $client } ({ DATE($started) }). Es wurde nichts gebucht.
ask-full-day = Das wären { HOURS($together) } am { DATE($day) } ({ HOURS($already) } sind gebucht, { HOURS($asked) } kämen dazu). Ein Tag hat 24. War es ein anderer Tag, oder kürzer?
ask-undo-block = { ENTRY($entry) } hat { $client } { SIZE($size) } gutgeschrieben; davon sind { HOURS($left) } übrig. Noch wurde nichts storniert. Das { -block } zurücknehmen?
    .used = Was davon verbraucht ist, wird zur Überziehung, soweit kein anderes { -block } dafür aufkommt.
ask-which-entry = Welchen Eintrag meinen Sie?
ask-which-top-up = Welche { -top-up } meinen Sie?
    .choice = { $client } { TOPUP($top_up) }
    .newest = Das sind die neuesten { $shown } von { $count }. Nennen Sie für eine andere den Kunden oder die Nummer.
