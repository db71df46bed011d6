<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Fanlight::AgreementText</name>
    <message>
        <source>≠ tie, %1 of %2 each</source>
        <comment>targets that gave the same answer</comment>
        <translation>≠ Gleichstand, je %1 von %2</translation>
    </message>
    <message>
        <source>≠ no majority, %1 of %2 at most</source>
        <translation>≠ keine Mehrheit, höchstens %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>targets that agree</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>≠ %1 of %2, not %3</source>
        <comment>targets that agree, and which do not</comment>
        <translation>≠ %1 von %2, nicht %3</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnalysisRun</name>
    <message>
        <source>The reply is not one of positive, negative, neutral and mixed.</source>
        <translation>Die Antwort ist keines der Wörter „positive“, „negative“, „neutral“ und „mixed“.</translation>
    </message>
    <message>
        <source>The reply is not a list of topics.</source>
        <translation>Die Antwort ist keine Liste von Themen.</translation>
    </message>
    <message>
        <source>The reply is not a summary.</source>
        <translation>Die Antwort ist keine Zusammenfassung.</translation>
    </message>
    <message>
        <source>The reply has no text.</source>
        <translation>Die Antwort enthält keinen Text.</translation>
    </message>
    <message numerus="yes">
        <source>The model used up its %n token(s) without answering. A model that thinks before it answers needs a higher limit.</source>
        <translation>
            <numerusform>Das Modell hat sein %n Token verbraucht, ohne zu antworten. Ein Modell, das vor der Antwort nachdenkt, braucht ein höheres Limit.</numerusform>
            <numerusform>Das Modell hat seine %n Token verbraucht, ohne zu antworten. Ein Modell, das vor der Antwort nachdenkt, braucht ein höheres Limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model used up its tokens without answering. A model that thinks before it answers needs a higher limit.</source>
        <translation>Das Modell hat seine Token verbraucht, ohne zu antworten. Ein Modell, das vor der Antwort nachdenkt, braucht ein höheres Limit.</translation>
    </message>
    <message>
        <source>The provider&apos;s content filter withheld the reply.</source>
        <translation>Der Inhaltsfilter des Anbieters hat die Antwort zurückgehalten.</translation>
    </message>
    <message>
        <source>The model answered with nothing.</source>
        <translation>Das Modell hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>%1 The token limit cut it off.</source>
        <translation>%1 Das Tokenlimit hat sie abgeschnitten.</translation>
    </message>
    <message>
        <source>The reply is not one of the task&apos;s words: %1.</source>
        <translation>Die Antwort ist keines der Wörter der Aufgabe: %1.</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnalyzePage</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Ask again where a query failed</source>
        <translation>Erneut fragen, wo eine Anfrage fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>⚠ of an earlier text · %1</source>
        <translation>⚠ zu einem früheren Text · %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerComposer</name>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>I am Fanlight&apos;s built-in simulator, not a language model, so I cannot answer this. I can only judge the sentiment of a text, name its topics, or pick the sentence that sums it up.</source>
        <translation>Ich bin der eingebaute Simulator von Fanlight und kein Sprachmodell, deshalb kann ich das nicht beantworten. Ich kann nur die Stimmung eines Textes beurteilen, seine Themen nennen oder den Satz auswählen, der ihn zusammenfasst.</translation>
    </message>
    <message>
        <source>What you sent reads as %1; its topics: %2.</source>
        <translation>Die Stimmung Ihrer Nachricht: %1; ihre Themen: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerLine</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Rows with an answer: %1. Different answers: %2.</source>
        <comment>to one task of a batch</comment>
        <translation>Zeilen mit Antwort: %1. Verschiedene Antworten: %2.</translation>
    </message>
    <message>
        <source>More answers: %1</source>
        <comment>a task</comment>
        <translation>Weitere Antworten: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Show the rows with this answer: %1 of %2, %3</source>
        <translation>Die Zeilen mit dieser Antwort zeigen: %1 von %2, %3</translation>
    </message>
    <message>
        <source>Show the rows with this answer: at least %1 of %2, because there are too many different ones to keep each</source>
        <translation>Die Zeilen mit dieser Antwort zeigen: mindestens %1 von %2, denn es gibt zu viele verschiedene, um jede zu behalten</translation>
    </message>
    <message>
        <source>and others: %1</source>
        <comment>different answers</comment>
        <translation>und andere: %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>a task and its counts</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>an answer and what its button does</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 Only rows that the other choices leave are counted.</source>
        <comment>after sentences</comment>
        <translation>%1 Gezählt werden nur Zeilen, die die übrige Auswahl übrig lässt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>In Fanlight&apos;s own queue until its target can take more.</source>
        <translation>In der Warteschlange von Fanlight, bis das Ziel mehr annehmen kann.</translation>
    </message>
    <message>
        <source>The reply broke off; asked again. Waiting for the first words…</source>
        <translation>Die Antwort brach ab; es wird erneut gefragt. Warten auf die ersten Wörter…</translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>Warten auf die ersten Wörter…</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>Das Modell denkt nach…</translation>
    </message>
    <message>
        <source>Stopped before an answer came.</source>
        <translation>Angehalten, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Stopped: this is not the whole answer.</source>
        <translation>Angehalten: Dies ist nicht die ganze Antwort.</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>The reply as received:
%1</source>
        <translation>Die Antwort, wie sie empfangen wurde:
%1</translation>
    </message>
    <message>
        <source>Received before it failed:
%1</source>
        <translation>Vor dem Fehler empfangen:
%1</translation>
    </message>
    <message>
        <source>The log did not keep this answer.</source>
        <translation>Diese Antwort steht nicht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Fanlight::AttemptTable</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Fanlight::AuditLog</name>
    <message>
        <source>The reply could not be read as an answer to the task.</source>
        <translation>Die Antwort ließ sich nicht als Antwort auf die Aufgabe lesen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::AuditResult</name>
    <message>
        <source>The log did not keep what was said of it.</source>
        <translation>Was dazu gemeldet wurde, steht nicht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BasicTable</name>
    <message>
        <source>%1 is not in UTF-8; it is read as Windows-1252 (Latin-1).</source>
        <translation>%1 ist nicht in UTF-8; die Datei wird als Windows-1252 (Latin-1) gelesen.</translation>
    </message>
    <message>
        <source>%1 has rows that are not in UTF-8; they are read as Windows-1252 (Latin-1).</source>
        <translation>%1 enthält Zeilen, die nicht in UTF-8 sind; sie werden als Windows-1252 (Latin-1) gelesen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchAnnouncement</name>
    <message>
        <source>%1: %2</source>
        <comment>a target, and why it is paused</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchAnswersPanel</name>
    <message>
        <source>Target whose answers are counted</source>
        <translation>Ziel, dessen Antworten gezählt werden</translation>
    </message>
    <message>
        <source>Answers of the batch</source>
        <translation>Antworten des Stapels</translation>
    </message>
    <message>
        <source>Guessed from single words by the built-in simulator. A language model judges better.</source>
        <translation>Vom eingebauten Simulator aus einzelnen Wörtern erraten. Ein Sprachmodell urteilt besser.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchConclusion</name>
    <message>
        <source>%1 answered, %2 failed. Saved to %3.</source>
        <translation>%1 beantwortet, %2 fehlgeschlagen. Gespeichert unter %3.</translation>
    </message>
    <message>
        <source>All %1 answered. Saved to %2.</source>
        <translation>Alle %1 beantwortet. Gespeichert unter %2.</translation>
    </message>
    <message>
        <source>%1 queries were answered before, %2 failed. Run goes on with the rest.</source>
        <translation>%1 Anfragen wurden schon beantwortet, %2 sind fehlgeschlagen. „Ausführen“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>%1 queries were answered before. Run goes on with the rest.</source>
        <translation>%1 Anfragen wurden schon beantwortet. „Ausführen“ macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>%1 queries are answered and kept, %2 failed.</source>
        <translation>%1 Anfragen sind beantwortet und aufgehoben, %2 sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 queries are answered and kept.</source>
        <translation>%1 Anfragen sind beantwortet und gesichert.</translation>
    </message>
    <message>
        <source>%1 Run goes on where it stopped.</source>
        <comment>after a sentence</comment>
        <translation>%1 „Ausführen“ macht weiter, wo angehalten wurde.</translation>
    </message>
    <message>
        <source>%1 The batch is held ready: resume it.</source>
        <comment>after a sentence</comment>
        <translation>%1 Der Stapel steht bereit: Setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>The answers are kept, and not saved yet. Run saves them.</source>
        <translation>Die Antworten sind gesichert, aber noch nicht gespeichert. „Ausführen“ speichert sie.</translation>
    </message>
    <message>
        <source>The export was stopped. The answers are kept.</source>
        <translation>Der Export wurde angehalten. Die Antworten sind gesichert.</translation>
    </message>
    <message>
        <source>%1 answered so far, %2 failed. Saved to %3.</source>
        <translation>Bisher %1 beantwortet, %2 fehlgeschlagen. Gespeichert in %3.</translation>
    </message>
    <message>
        <source>Saved %1 of %2 rows to %3.</source>
        <translation>%1 von %2 Zeilen in %3 gespeichert.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchExchange</name>
    <message>
        <source>The reply was not read to its end.</source>
        <translation>Die Antwort wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>The reply is larger than 8 MiB.</source>
        <translation>Die Antwort ist größer als 8 MiB.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchFilterBar</name>
    <message>
        <source>Search the rows</source>
        <translation>Die Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Search texts and answers</source>
        <translation>Texte und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Alle Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show the rows of which a query failed</source>
        <translation>Die Zeilen anzeigen, von denen eine Anfrage fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Show the rows of which the cache answered a query</source>
        <translation>Die Zeilen anzeigen, von denen der Cache eine Anfrage beantwortet hat</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Show the rows on which the targets do not agree</source>
        <translation>Die Zeilen anzeigen, bei denen sich die Ziele nicht einig sind</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown</source>
        <translation>%1 von %2 Zeilen werden gezeigt</translation>
    </message>
    <message>
        <source>still counting…</source>
        <translation>wird noch gezählt…</translation>
    </message>
    <message>
        <source>%1 of %2 rows so far, still searching…</source>
        <translation>%1 von %2 Zeilen bisher, die Suche läuft noch…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown; %3 could not be read again</source>
        <translation>%1 von %2 Zeilen werden gezeigt; %3 waren nicht mehr lesbar</translation>
    </message>
    <message>
        <source>Show the rows in which each of the words stands, in a cell or in an answer; &quot;several words&quot; in quotation marks stand together (Ctrl+F)</source>
        <translation>Die Zeilen anzeigen, in denen jedes der Wörter steht, in einer Zelle oder in einer Antwort; &quot;mehrere Wörter&quot; in Anführungszeichen stehen beieinander (Strg+F)</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchForm</name>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>Batch input</source>
        <translation>Eingabe des Stapels</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Choose a table: CSV, TSV, JSON Lines, or a text per line</source>
        <translation>Eine Tabelle auswählen: CSV, TSV, JSON Lines oder ein Text pro Zeile</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>Textspalte</translation>
    </message>
    <message>
        <source>Column that names the rows</source>
        <translation>Spalte, nach der die Zeilen benannt werden</translation>
    </message>
    <message>
        <source>Save the answers to</source>
        <translation>Antworten speichern unter</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose where the answers are saved</source>
        <translation>Auswählen, wo die Antworten gespeichert werden</translation>
    </message>
    <message>
        <source>Budget in dollars</source>
        <translation>Budget in Dollar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Ask about</source>
        <translation>Gefragt wird zu</translation>
    </message>
    <message>
        <source>Name rows by</source>
        <translation>Zeilen benennen nach</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>a file of texts: .csv, .tsv, .jsonl or .txt</source>
        <translation>eine Datei mit Texten: .csv, .tsv, .jsonl oder .txt</translation>
    </message>
    <message>
        <source>none: dollars at which it stops</source>
        <translation>keines: Betrag in Dollar, bei dem angehalten wird</translation>
    </message>
    <message>
        <source>their number</source>
        <translation>ihrer Nummer</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchIdentity</name>
    <message>
        <source>The batch was begun with the text column &quot;%1&quot;, not &quot;%2&quot;.</source>
        <translation>Der Stapel wurde mit der Textspalte „%1“ begonnen, nicht mit „%2“.</translation>
    </message>
    <message>
        <source>The batch was begun without the id column &quot;%1&quot;.</source>
        <translation>Der Stapel wurde ohne die ID-Spalte „%1“ begonnen.</translation>
    </message>
    <message>
        <source>The batch was begun with the id column &quot;%1&quot;.</source>
        <translation>Der Stapel wurde mit der ID-Spalte „%1“ begonnen.</translation>
    </message>
    <message>
        <source>The batch was begun with the id column &quot;%1&quot;, not &quot;%2&quot;.</source>
        <translation>Der Stapel wurde mit der ID-Spalte „%1“ begonnen, nicht mit „%2“.</translation>
    </message>
    <message>
        <source>The task %1 asks something else than when the batch was begun.</source>
        <translation>Die Aufgabe %1 stellt eine andere Frage als zu Beginn des Stapels.</translation>
    </message>
    <message>
        <source>When the batch was begun, the target %1 was at %2 (%3), and now it is at %4 (%5).</source>
        <translation>Als der Stapel begonnen wurde, war das Ziel %1 unter %2 (%3) zu erreichen, jetzt unter %4 (%5).</translation>
    </message>
    <message>
        <source>The input has changed since the batch was begun.</source>
        <translation>Die Eingabe hat sich geändert, seit der Stapel begonnen wurde.</translation>
    </message>
    <message>
        <source>The batch was begun with the tasks %1, and now the tasks %2 are chosen.</source>
        <translation>Der Stapel wurde mit den Aufgaben %1 begonnen, und jetzt sind die Aufgaben %2 gewählt.</translation>
    </message>
    <message>
        <source>The batch was begun with the targets %1, and now the targets %2 are chosen.</source>
        <translation>Der Stapel wurde mit den Zielen %1 begonnen, und jetzt sind die Ziele %2 gewählt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchInput</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>Die Eingabe lässt sich nicht mehr lesen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchJournal</name>
    <message>
        <source>The journal &quot;%1&quot; holds records that make no sense together.</source>
        <translation>Das Journal „%1“ enthält Einträge, die zusammen keinen Sinn ergeben.</translation>
    </message>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; is damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice.</source>
        <translation>
            <numerusform>Das Journal „%1“ ist beschädigt: %n Byte davon ist verloren. Was darin stand, wird erneut gefragt und möglicherweise zweimal berechnet.</numerusform>
            <numerusform>Das Journal „%1“ ist beschädigt: %n Byte davon sind verloren. Was darin stand, wird erneut gefragt und möglicherweise zweimal berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; was damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice. The damaged file is kept as &quot;%2&quot;.</source>
        <translation>
            <numerusform>Das Journal „%1“ war beschädigt: %n Byte davon ist verloren. Was darin stand, wird erneut gefragt und möglicherweise zweimal berechnet. Die beschädigte Datei bleibt als „%2“ erhalten.</numerusform>
            <numerusform>Das Journal „%1“ war beschädigt: %n Byte davon sind verloren. Was darin stand, wird erneut gefragt und möglicherweise zweimal berechnet. Die beschädigte Datei bleibt als „%2“ erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchOutput</name>
    <message>
        <source>The journal &quot;%1&quot; does not give back the results of row %L2.</source>
        <translation>Das Journal „%1“ gibt die Ergebnisse von Zeile %L2 nicht wieder her.</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Noch nicht beantwortet.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchPage</name>
    <message>
        <source>Batch progress</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Ask again where a query failed</source>
        <translation>Erneut fragen, wo eine Anfrage fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Give up what an earlier batch left beside the output, and begin</source>
        <translation>Verwerfen, was ein früherer Stapel neben der Ausgabe hinterlassen hat, und beginnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the answers to a further file, as CSV, JSON, JSON Lines or Markdown</source>
        <translation>Die Antworten zusätzlich als CSV, JSON, JSON Lines oder Markdown speichern</translation>
    </message>
    <message>
        <source>Rows of the batch</source>
        <translation>Zeilen des Stapels</translation>
    </message>
    <message>
        <source>Drop a table here, or open one: CSV, TSV, JSON Lines, or a text per line.
Every row is asked the tasks above, at every target.</source>
        <translation>Ziehen Sie eine Tabelle hierher oder öffnen Sie eine: CSV, TSV, JSON Lines oder ein Text pro Zeile.
Zu jeder Zeile werden jedem Ziel die Aufgaben oben gestellt.</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the answers</source>
        <translation>Antworten exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Ask what is not answered yet</source>
        <translation>Fragen, was noch nicht beantwortet ist</translation>
    </message>
    <message>
        <source>Send nothing more. What is under way is waited for, and the batch is held ready to resume.</source>
        <translation>Nichts mehr senden. Was unterwegs ist, wird abgewartet, und der Stapel wird zum Fortsetzen bereitgehalten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Let go of the batch, so that others can go on with it. Every answer is kept.</source>
        <translation>Den Stapel loslassen, damit andere ihn fortsetzen können. Alle Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Send nothing more and cut off what is under way, which may be billed and is asked again later. Every answer is kept.</source>
        <translation>Nichts mehr senden und abbrechen, was unterwegs ist; das wird möglicherweise berechnet und später erneut gefragt. Alle Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>No row has failed.</source>
        <translation>Keine Zeile ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The cache has answered no row. Rows that were asked before are answered by it.</source>
        <translation>Der Cache hat keine Zeile beantwortet. Er beantwortet Zeilen, zu denen früher schon gefragt wurde.</translation>
    </message>
    <message>
        <source>The targets agree on every row that several of them have answered.</source>
        <translation>Bei jeder Zeile, die mehrere Ziele beantwortet haben, sind sie sich einig.</translation>
    </message>
    <message>
        <source>Back to its tasks</source>
        <translation>Zurück zu seinen Aufgaben</translation>
    </message>
    <message>
        <source>Choose the tasks again that the earlier batch asked, and see its answers</source>
        <translation>Die Aufgaben wieder wählen, die der frühere Stapel gestellt hat, und seine Antworten sehen</translation>
    </message>
    <message>
        <source>None of these rows has the chosen answer.</source>
        <translation>Keine dieser Zeilen hat die gewählte Antwort.</translation>
    </message>
    <message>
        <source>Give up the answers of the earlier batch and begin anew? They are deleted, &quot;%1&quot; is replaced when the new batch is saved, and what the cache does not know is asked again, and perhaps paid again.</source>
        <translation>Die Antworten des früheren Stapels aufgeben und neu beginnen? Sie werden gelöscht, „%1“ wird ersetzt, wenn der neue Stapel gespeichert wird, und was der Cache nicht kennt, wird noch einmal gefragt und vielleicht noch einmal bezahlt.</translation>
    </message>
    <message>
        <source>None of these rows has all of the chosen answers.</source>
        <translation>Keine dieser Zeilen hat alle gewählten Antworten.</translation>
    </message>
    <message>
        <source>Not all rows are shown. Which ones are to be exported?</source>
        <translation>Nicht alle Zeilen werden angezeigt. Welche sollen exportiert werden?</translation>
    </message>
    <message>
        <source>Those shown: %1</source>
        <translation>Die angezeigten: %1</translation>
    </message>
    <message>
        <source>All rows: %1</source>
        <translation>Alle Zeilen: %1</translation>
    </message>
    <message>
        <source>The rows to be shown are still being counted. Until that is done, all rows can be exported.</source>
        <translation>Die Zeilen, die angezeigt werden sollen, werden noch gezählt. Bis dahin können alle Zeilen exportiert werden.</translation>
    </message>
    <message>
        <source>No row is shown. All rows can be exported.</source>
        <translation>Es wird keine Zeile angezeigt. Alle Zeilen können exportiert werden.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No row has all of these words: %1</source>
        <translation>Keine Zeile enthält alle diese Wörter: %1</translation>
    </message>
    <message>
        <source>None of these rows has all of these words: %1</source>
        <translation>Keine dieser Zeilen enthält alle diese Wörter: %1</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Woanders speichern</translation>
    </message>
    <message>
        <source>Keep the answers of the earlier batch, and save those of this one to a file beside it</source>
        <translation>Die Antworten des früheren Stapels behalten und die dieses Stapels in einer Datei daneben speichern</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchPlanLine</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <translation>%1 aus dem Cache</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>at most %1 tokens</source>
        <translation>höchstens %1 Token</translation>
    </message>
    <message>
        <source>An estimate: the texts as they are, and each answer as long as its task allows.</source>
        <translation>Eine Schätzung: die Texte, wie sie sind, und jede Antwort so lang, wie ihre Aufgabe es erlaubt.</translation>
    </message>
    <message>
        <source>%1 rows cannot be asked about and fail without being sent.</source>
        <translation>Zu %1 Zeilen kann nicht gefragt werden; sie schlagen fehl, ohne dass etwas gesendet wird.</translation>
    </message>
    <message>
        <source>%1 of the new ones were under way when the batch was interrupted: they may be billed twice.</source>
        <translation>%1 der neuen waren unterwegs, als der Stapel unterbrochen wurde: Sie werden möglicherweise zweimal berechnet.</translation>
    </message>
    <message>
        <source>time unknown: nothing is recorded of how fast %1 answers</source>
        <translation>Dauer unbekannt: Es ist nicht aufgezeichnet, wie schnell %1 antwortet</translation>
    </message>
    <message>
        <source>%1 or longer with %2 in flight</source>
        <translation>%1 oder länger bei %2 gleichzeitig</translation>
    </message>
    <message>
        <source>about %1 with %2 in flight</source>
        <translation>etwa %1 bei %2 gleichzeitig</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query: %1</source>
        <translation>1 Anfrage: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries: %1</source>
        <translation>
            <numerusform>%Ln Anfrage: %1</numerusform>
            <numerusform>%Ln Anfragen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>When nothing else is open, Retry failed asks again for what failed.</source>
        <translation>Wenn sonst nichts mehr offen ist, fragt „Fehlgeschlagene wiederholen“ noch einmal nach dem, was fehlgeschlagen ist.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchProgress</name>
    <message>
        <source>%1 queries</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of about how many queries</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>in flight %1, limit %2 of %3</source>
        <translation>unterwegs %1, Limit %2 von %3</translation>
    </message>
    <message>
        <source>in flight %1 of %2</source>
        <translation>unterwegs %1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRowDetails</name>
    <message>
        <source>from the cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>shared with an equal query</source>
        <translation>gemeinsam mit einer gleichen Anfrage</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the queue</source>
        <translation>%1 in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 to the first token</source>
        <translation>%1 bis zum ersten Token</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 Token ein, %2 aus</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a task and a target</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>%1

The reply was:
%2</source>
        <translation>%1

Die Antwort lautete:
%2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This row cannot be asked about</source>
        <translation>Zu dieser Zeile kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>%1 (asked about)</source>
        <translation>%1 (wird gefragt)</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 Versuch</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRowDialog</name>
    <message>
        <source>The whole row</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRunner</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>Die Eingabe lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>%1 does not accept the key, so it is not asked any further: %2</source>
        <translation>%1 akzeptiert den Schlüssel nicht und wird deshalb nicht weiter gefragt: %2</translation>
    </message>
    <message>
        <source>The quota at %1 is used up, so it is not asked any further: %2</source>
        <translation>Das Kontingent bei %1 ist aufgebraucht, deshalb wird dort nicht weiter gefragt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 fails again and again, and %n pauses did not help, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 schlägt immer wieder fehl, und %n Pause hat nicht geholfen, deshalb wird dort nicht weiter gefragt.</numerusform>
            <numerusform>%1 schlägt immer wieder fehl, und %n Pausen haben nicht geholfen, deshalb wird dort nicht weiter gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fails too often. It is left alone for %n seconds and then asked again.</source>
        <translation>
            <numerusform>%1 schlägt zu oft fehl. Das Ziel wird %n Sekunde in Ruhe gelassen und dann erneut gefragt.</numerusform>
            <numerusform>%1 schlägt zu oft fehl. Das Ziel wird %n Sekunden in Ruhe gelassen und dann erneut gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fails too often: more than a tenth of its queries had to be asked again. It is given a moment of rest now and then.</source>
        <translation>%1 schlägt zu oft fehl: Mehr als ein Zehntel der Anfragen musste wiederholt werden. Das Ziel bekommt ab und zu eine Ruhepause.</translation>
    </message>
    <message>
        <source>The budget of %1 does not allow another question: up to %2 is spent or under way, and the next question may cost %3.</source>
        <translation>Das Budget von %1 lässt keine weitere Frage zu: Bis zu %2 sind ausgegeben oder unterwegs, und die nächste Frage kann %3 kosten.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchSaving</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>Die Eingabe lässt sich nicht mehr lesen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTable</name>
    <message>
        <source>Show the whole row</source>
        <translation>Die ganze Zeile anzeigen</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Die Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>Zeilen als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTableModel</name>
    <message>
        <source>The number of the row</source>
        <translation>Die Nummer der Zeile</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a task and a target</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · majority</source>
        <comment>a task: what most targets answer</comment>
        <translation>%1 · Mehrheit</translation>
    </message>
    <message>
        <source>%1 · agreement</source>
        <comment>a task: how many targets agree</comment>
        <translation>%1 · Übereinstimmung</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTarget</name>
    <message>
        <source>%1/s</source>
        <comment>queries a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>queries</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <translation>%1 aus dem Cache</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>queries</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Paused, because the key is not accepted. The provider says: %1</source>
        <translation>Angehalten, weil der Schlüssel nicht akzeptiert wird. Der Anbieter meldet: %1</translation>
    </message>
    <message>
        <source>Edit the target to enter another key, then let it go on.</source>
        <translation>Bearbeiten Sie das Ziel, um einen anderen Schlüssel einzugeben, und setzen Sie es dann fort.</translation>
    </message>
    <message>
        <source>Paused, because the quota is used up. The provider says: %1</source>
        <translation>Angehalten, weil das Kontingent aufgebraucht ist. Der Anbieter meldet: %1</translation>
    </message>
    <message>
        <source>Let it go on when there is quota again, or edit the target to use another key.</source>
        <translation>Setzen Sie es fort, wenn es wieder Kontingent gibt, oder bearbeiten Sie das Ziel, um einen anderen Schlüssel zu verwenden.</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <comment>a reason, as a sentence</comment>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Let it go on when the service answers again, or edit the target if its address is wrong.</source>
        <translation>Setzen Sie es fort, wenn der Dienst wieder antwortet, oder bearbeiten Sie das Ziel, wenn seine Adresse falsch ist.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTargetsPanel</name>
    <message>
        <source>Progress of the targets</source>
        <translation>Fortschritt der Ziele</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Ask this target again</source>
        <translation>Dieses Ziel wieder fragen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>‖ %1
%2</source>
        <comment>why a target is paused, and what would help</comment>
        <translation>‖ %1
%2</translation>
    </message>
    <message>
        <source>Edit target %1</source>
        <translation>Ziel %1 bearbeiten</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mit %1 weitermachen</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchWork</name>
    <message>
        <source>A budget needs prices, and that of %1 is not known.</source>
        <translation>Ein Budget braucht Preise, und der von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a target to ask.</source>
        <translation>Wählen Sie ein Ziel aus, das gefragt werden soll.</translation>
    </message>
    <message>
        <source>Choose a task.</source>
        <translation>Wählen Sie eine Aufgabe aus.</translation>
    </message>
    <message>
        <source>The answers cannot be saved over the input itself.</source>
        <translation>Die Antworten können nicht in die Eingabedatei selbst gespeichert werden.</translation>
    </message>
    <message>
        <source>The table has changed, and was opened again. Look at it, then run it.</source>
        <translation>Die Tabelle hat sich geändert und wurde neu geöffnet. Sehen Sie sie an und starten Sie sie dann.</translation>
    </message>
    <message>
        <source>%1 Nothing that was answered is lost.</source>
        <translation>%1 Nichts von dem, was beantwortet wurde, ist verloren.</translation>
    </message>
    <message>
        <source>%1 is another target now: this batch cannot go on with it.</source>
        <translation>%1 ist jetzt ein anderes Ziel: Dieser Stapel kann damit nicht weitermachen.</translation>
    </message>
    <message>
        <source>Saving: %1 rows are written</source>
        <translation>Speichern: %1 Zeilen sind geschrieben</translation>
    </message>
    <message>
        <source>%1 Enter a greater budget, or none, then resume.</source>
        <comment>after a sentence</comment>
        <translation>%1 Geben Sie ein höheres Budget ein oder keines und setzen Sie den Stapel dann fort.</translation>
    </message>
    <message>
        <source>The batch is paused. %1</source>
        <comment>before a sentence</comment>
        <translation>Der Stapel ist angehalten. %1</translation>
    </message>
    <message>
        <source>Reading the table: %1 %</source>
        <translation>Tabelle wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>Reading what was answered before…</source>
        <translation>Es wird gelesen, was schon beantwortet wurde…</translation>
    </message>
    <message>
        <source>Planning: %1 rows are read</source>
        <translation>Planung: %1 Zeilen sind gelesen</translation>
    </message>
    <message>
        <source>A batch is under way. Stop it, or wait for its end, to open another table.</source>
        <translation>Ein Stapel läuft. Beenden Sie ihn oder warten Sie auf sein Ende, um eine andere Tabelle zu öffnen.</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is not a number of dollars. Write it like %2, or leave the field empty.</source>
        <translation>Das Budget „%1“ ist keine Zahl in Dollar. Schreiben Sie es wie %2 oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>%1 is for the answers of all rows. Choose another name for a part of them.</source>
        <translation>%1 ist für die Antworten aller Zeilen. Wählen Sie für einen Teil davon einen anderen Namen.</translation>
    </message>
    <message>
        <source>The built-in simulator answers sentiment, topics and summary only. It has no answer to &quot;%1&quot;.</source>
        <translation>Der eingebaute Simulator beantwortet nur Stimmung, Themen und Zusammenfassung. Auf „%1“ hat er keine Antwort.</translation>
    </message>
</context>
<context>
    <name>Fanlight::BusNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Fanlight::CaFile</name>
    <message>
        <source>The file of certificates &quot;%1&quot; does not exist.</source>
        <translation>Die Zertifikatsdatei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of certificates: it is a folder or a device.</source>
        <translation>„%1“ ist keine Zertifikatsdatei, sondern ein Ordner oder ein Gerät.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a file of certificates.</source>
        <translation>„%1“ ist zu groß für eine Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>The file of certificates &quot;%1&quot; cannot be read: %2.</source>
        <translation>Die Zertifikatsdatei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file of certificates &quot;%1&quot; is empty.</source>
        <translation>Die Zertifikatsdatei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a certificate in DER form, and PEM is needed. This makes one: openssl x509 -inform der -in FILE -out FILE.pem</source>
        <translation>Die Datei „%1“ ist ein Zertifikat im DER-Format; gebraucht wird PEM. So entsteht eines: openssl x509 -inform der -in DATEI -out DATEI.pem</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no PEM certificate.</source>
        <translation>Die Datei „%1“ enthält kein PEM-Zertifikat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds a certificate that cannot be read: it is damaged or cut off.</source>
        <translation>Die Datei „%1“ enthält ein Zertifikat, das sich nicht lesen lässt: Es ist beschädigt oder abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>Fanlight::CacheChoice</name>
    <message>
        <source>The shared cache &quot;%1&quot; is not usable: write a socket like unix:/run/redis/redis.sock.</source>
        <translation>Der gemeinsame Cache „%1“ ist nicht benutzbar: Geben Sie einen Socket wie unix:/run/redis/redis.sock an.</translation>
    </message>
    <message>
        <source>The address of the shared cache must not carry a password: it is kept with the keys.</source>
        <translation>Die Adresse des gemeinsamen Caches darf kein Passwort enthalten: Es wird bei den Schlüsseln aufbewahrt.</translation>
    </message>
    <message>
        <source>The shared cache &quot;%1&quot; is not usable: write it like redis://cache.example:6379/0.</source>
        <translation>Der gemeinsame Cache „%1“ ist nicht benutzbar: Geben Sie ihn wie redis://cache.example:6379/0 an.</translation>
    </message>
</context>
<context>
    <name>Fanlight::CellText</name>
    <message>
        <source>queued %1</source>
        <translation>%1 eingereiht</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>%1 to first token of the last attempt</source>
        <translation>%1 bis zum ersten Token des letzten Versuchs</translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation>%1 bis zum ersten Token</translation>
    </message>
    <message>
        <source>shared with an equal query</source>
        <translation>gemeinsam mit einer gleichen Anfrage</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>cut off at the token limit</source>
        <translation>am Tokenlimit abgeschnitten</translation>
    </message>
    <message>
        <source>cut off by the provider&apos;s filter</source>
        <translation>vom Filter des Anbieters abgeschnitten</translation>
    </message>
    <message>
        <source>Retrying in %1 (%2 of %3)</source>
        <translation>Neuer Versuch in %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Queued to be asked again (%1 of %2)</source>
        <translation>Eingereiht für einen neuen Versuch (%1 von %2)</translation>
    </message>
    <message>
        <source>The reply broke off; it is asked for again.</source>
        <translation>Die Antwort brach ab; sie wird erneut angefordert.</translation>
    </message>
    <message>
        <source>%1 at %2: %3. %4</source>
        <translation>%1 bei %2: %3. %4</translation>
    </message>
    <message>
        <source>%1 ▸ %2</source>
        <comment>time to first token, total time</comment>
        <translation>%1 ▸ %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>Die Zahlen als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>%1, as a chart</source>
        <translation>%1 als Diagramm</translation>
    </message>
</context>
<context>
    <name>Fanlight::ChatRequest</name>
    <message>
        <source>max_tokens: Field required</source>
        <translation>max_tokens: Feld fehlt</translation>
    </message>
    <message>
        <source>model: Field required</source>
        <translation>model: Feld fehlt</translation>
    </message>
    <message>
        <source>You must provide a model parameter.</source>
        <translation>Sie müssen den Parameter „model“ angeben.</translation>
    </message>
    <message>
        <source>The model `%1` does not exist: the simulator serves `%2` only.</source>
        <translation>Das Modell `%1` gibt es nicht: Der Simulator bietet nur `%2` an.</translation>
    </message>
    <message>
        <source>%1: Field required, as an array of messages.</source>
        <translation>%1: Feld fehlt; erwartet wird ein Array von Nachrichten.</translation>
    </message>
    <message>
        <source>%1: at least one message is required.</source>
        <translation>%1: Mindestens eine Nachricht ist erforderlich.</translation>
    </message>
    <message>
        <source>%1: a message must be an object.</source>
        <translation>%1: Eine Nachricht muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>%1: at least one user message is required.</source>
        <translation>%1: Mindestens eine Nachricht des Benutzers ist erforderlich.</translation>
    </message>
    <message>
        <source>%1.content: a string or an array of content parts is required.</source>
        <translation>%1.content: Erforderlich ist eine Zeichenkette oder ein Array von Inhaltsteilen.</translation>
    </message>
    <message>
        <source>%1.role: &apos;%2&apos; is not a role that this endpoint knows.</source>
        <translation>%1.role: „%2“ ist keine Rolle, die dieser Endpunkt kennt.</translation>
    </message>
    <message>
        <source>system: a string or an array of text blocks is required.</source>
        <translation>system: Erforderlich ist eine Zeichenkette oder ein Array von Textblöcken.</translation>
    </message>
    <message>
        <source>input: a string or an array of messages is required.</source>
        <translation>input: Erforderlich ist eine Zeichenkette oder ein Array von Nachrichten.</translation>
    </message>
    <message>
        <source>%1: an integer of at least %2 is required.</source>
        <translation>%1: Erforderlich ist eine ganze Zahl ab %2.</translation>
    </message>
    <message>
        <source>n: the simulator gives one choice only.</source>
        <translation>n: Der Simulator liefert nur eine einzige Antwort.</translation>
    </message>
    <message>
        <source>stream: true or false is required.</source>
        <translation>stream: Erforderlich ist true oder false.</translation>
    </message>
    <message>
        <source>The request&apos;s body is not valid JSON: %1 (at byte %2).</source>
        <translation>Der Inhalt der Anfrage ist kein gültiges JSON: %1 (bei Byte %2).</translation>
    </message>
    <message>
        <source>The request&apos;s body must be a JSON object.</source>
        <translation>Der Inhalt der Anfrage muss ein JSON-Objekt sein.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ColumnChoice</name>
    <message>
        <source>%1 has no column %2. Its columns are: %3.</source>
        <translation>%1 hat keine Spalte %2. Die Spalten sind: %3.</translation>
    </message>
    <message>
        <source>The texts are taken from the column %1.</source>
        <translation>Die Texte stehen in der Spalte %1.</translation>
    </message>
    <message>
        <source>The rows are named by the column %1.</source>
        <translation>Die Zeilen werden nach der Spalte %1 benannt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ColumnMenu</name>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Fanlight::CopyText</name>
    <message>
        <source>%1: %2</source>
        <comment>what an error is called, and its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a task, a target</comment>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::CostText</name>
    <message>
        <source>price of 1 query unknown</source>
        <translation>Preis von 1 Anfrage unbekannt</translation>
    </message>
    <message>
        <source>price of %1 queries unknown</source>
        <translation>Preis von %1 Anfragen unbekannt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a known cost, and of how many queries it is unknown</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>%1 $</translation>
    </message>
    <message>
        <source>&lt; $%1</source>
        <translation>&lt; %1 $</translation>
    </message>
    <message>
        <source>estimate: ≈ %1 at most</source>
        <translation>Schätzung: ≈ %1 höchstens</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 this session</source>
        <translation>%1 in dieser Sitzung</translation>
    </message>
    <message>
        <source>Prices: %1 %2 of %3.</source>
        <comment>source, version and date</comment>
        <translation>Preise: %1 %2 vom %3.</translation>
    </message>
    <message>
        <source>The provider&apos;s bill is what counts.</source>
        <translation>Maßgeblich ist die Rechnung des Anbieters.</translation>
    </message>
    <message>
        <source>%1 Your own prices.json goes before them. %2</source>
        <translation>%1 Ihre eigene prices.json geht vor. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
</context>
<context>
    <name>Fanlight::CountsText</name>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln eingereiht</numerusform>
            <numerusform>%Ln eingereiht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a plan and its price</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing to run yet: there is no text.</source>
        <translation>Noch nichts auszuführen: Es gibt keinen Text.</translation>
    </message>
    <message>
        <source>Nothing to run yet: add a target to ask.</source>
        <translation>Noch nichts auszuführen: Fügen Sie ein Ziel hinzu.</translation>
    </message>
    <message>
        <source>Nothing to run yet: switch a task on.</source>
        <translation>Noch nichts auszuführen: Schalten Sie eine Aufgabe ein.</translation>
    </message>
    <message>
        <source>in flight %1/%2 · queued %3 · limit %2 of %4</source>
        <translation>unterwegs %1/%2 · eingereiht %3 · Limit %2 von %4</translation>
    </message>
    <message>
        <source>rate limited by %1, resumes in %2</source>
        <translation>von %1 gedrosselt, weiter in %2</translation>
    </message>
    <message>
        <source>rate limited by %1</source>
        <translation>von %1 gedrosselt</translation>
    </message>
    <message>
        <source>%1 is overloaded, resumes in %2</source>
        <translation>%1 ist überlastet, weiter in %2</translation>
    </message>
    <message>
        <source>%1 is overloaded</source>
        <translation>%1 ist überlastet</translation>
    </message>
    <message>
        <source>%1 asked for a long wait, resumes in %2</source>
        <translation>%1 verlangt eine lange Wartezeit, weiter in %2</translation>
    </message>
    <message>
        <source>%1 asked for a long wait</source>
        <translation>%1 verlangt eine lange Wartezeit</translation>
    </message>
    <message>
        <source>checking whether %1 takes more</source>
        <translation>es wird geprüft, ob %1 mehr annimmt</translation>
    </message>
    <message>
        <source>waiting for the limit of requests a minute</source>
        <translation>wartet auf das Limit für Anfragen pro Minute</translation>
    </message>
    <message>
        <source>waiting for the limit of tokens a minute</source>
        <translation>wartet auf das Limit für Token pro Minute</translation>
    </message>
    <message>
        <source>sending %1 a second, as %2 allows</source>
        <translation>sendet %1 pro Sekunde, wie %2 es zulässt</translation>
    </message>
    <message>
        <source>sending no faster than %1 allows</source>
        <translation>sendet nicht schneller, als %1 es zulässt</translation>
    </message>
    <message>
        <source>paused: too many of the recent queries to %1 had to be asked again</source>
        <translation>angehalten: Zu viele der letzten Anfragen an %1 mussten wiederholt werden</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 cached</source>
        <comment>queries of a plan</comment>
        <translation>%1: %2 neu, %3 im Cache</translation>
    </message>
</context>
<context>
    <name>Fanlight::DataFolder</name>
    <message>
        <source>The data directory &quot;%1&quot; is not a folder.</source>
        <translation>Das Datenverzeichnis „%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be created: %2.</source>
        <translation>Das Datenverzeichnis „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be written to.</source>
        <translation>In das Datenverzeichnis „%1“ kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::Database</name>
    <message numerus="yes">
        <source>%n entries could not be recorded before the end.</source>
        <translation>
            <numerusform>%n Eintrag konnte vor dem Ende nicht mehr aufgezeichnet werden.</numerusform>
            <numerusform>%n Einträge konnten vor dem Ende nicht mehr aufgezeichnet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Qt&apos;s module for SQLite is not installed</source>
        <translation>das SQLite-Modul von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>the file cannot be opened or created there</source>
        <translation>die Datei kann dort nicht geöffnet oder angelegt werden</translation>
    </message>
    <message>
        <source>another version of Fanlight wrote it, and it may not be changed there</source>
        <translation>eine andere Version von Fanlight hat sie geschrieben, und sie darf dort nicht geändert werden</translation>
    </message>
    <message>
        <source>another program keeps it locked</source>
        <translation>ein anderes Programm hält sie gesperrt</translation>
    </message>
    <message>
        <source>it may not be written there</source>
        <translation>dort darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk reports an error (%1)</source>
        <translation>der Datenträger meldet einen Fehler (%1)</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged and cannot be renamed</source>
        <translation>sie ist beschädigt und lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>The data file was damaged. It was renamed to &quot;%1&quot;, and a new one was begun.</source>
        <translation>Die Datendatei war beschädigt. Sie wurde in „%1“ umbenannt, und eine neue wurde begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on. %n entries could not be kept.</source>
        <translation>
            <numerusform>Die Aufzeichnung geht weiter. %n Eintrag konnte nicht gesichert werden.</numerusform>
            <numerusform>Die Aufzeichnung geht weiter. %n Einträge konnten nicht gesichert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Nothing can be recorded in &quot;%1&quot;: %2.</source>
        <translation>In „%1“ kann nichts aufgezeichnet werden: %2.</translation>
    </message>
    <message>
        <source>a later version of Fanlight wrote it (format %1, this one knows %2)</source>
        <translation>eine spätere Version von Fanlight hat sie geschrieben (Format %1, diese Version kennt %2)</translation>
    </message>
</context>
<context>
    <name>Fanlight::DelimitedTable</name>
    <message>
        <source>The cells of %1 are separated by semicolons.</source>
        <translation>Die Zellen von %1 sind durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by tabs.</source>
        <translation>Die Zellen von %1 sind durch Tabulatoren getrennt.</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by commas.</source>
        <translation>Die Zellen von %1 sind durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by &quot;%2&quot;.</source>
        <translation>Die Zellen von %1 sind durch „%2“ getrennt.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>The first line of %1 is too long to be the names of columns.</source>
        <translation>Die erste Zeile von %1 ist zu lang, um die Spaltennamen zu enthalten.</translation>
    </message>
    <message>
        <source>The names of the columns of %1 cannot be read: a quotation mark in line %2 is not closed.</source>
        <translation>Die Spaltennamen von %1 lassen sich nicht lesen: Ein Anführungszeichen in Zeile %2 wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1 has the names of columns and no rows.</source>
        <translation>%1 enthält Spaltennamen, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>The first line of %1 was taken for the names of the columns, and looks like a row. If it is one, put a line of names above it.</source>
        <translation>Die erste Zeile von %1 wurde für die Namen der Spalten gehalten und sieht wie eine Datenzeile aus. Ist sie eine, setzen Sie eine Zeile mit Namen darüber.</translation>
    </message>
</context>
<context>
    <name>Fanlight::Delivery</name>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::DetailsDialog</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reply as received</source>
        <translation>Antwort, wie sie kam</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Wie empfangen</translation>
    </message>
</context>
<context>
    <name>Fanlight::Display</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>Fanlight::EditorPane</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a text file (Ctrl+O)</source>
        <translation>Eine Textdatei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Replace the text with the sample text</source>
        <translation>Den Text durch den Beispieltext ersetzen</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>%1 · ≈ %2 tokens</source>
        <translation>%1 · ≈ %2 Token</translation>
    </message>
</context>
<context>
    <name>Fanlight::Endpoint</name>
    <message>
        <source>The endpoint needs a name without a slash.</source>
        <translation>Der Endpunkt braucht einen Namen ohne Schrägstrich.</translation>
    </message>
    <message>
        <source>The base URL &quot;%1&quot; is not usable: write it like https://api.example.com/v1.</source>
        <translation>Die Basis-URL „%1“ ist nicht benutzbar: Geben Sie sie wie https://api.example.com/v1 an.</translation>
    </message>
    <message>
        <source>The base URL &quot;%1&quot; must not carry a user name, a password, a fragment or a query other than an api-version.</source>
        <translation>Die Basis-URL „%1“ darf weder Benutzernamen noch Passwort, Fragment oder Abfrageteil enthalten, außer einer api-version.</translation>
    </message>
    <message>
        <source>The header Proxy-Authorization needs a proxy of this endpoint&apos;s own.</source>
        <translation>Der Header Proxy-Authorization braucht einen eigenen Proxy dieses Endpunkts.</translation>
    </message>
    <message>
        <source>Give the file of certificates &quot;%1&quot; with its full path.</source>
        <translation>Geben Sie die Zertifikatsdatei „%1“ mit ihrem vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>The key would travel unencrypted to %1. Use https, or a server on this machine.</source>
        <translation>Der Schlüssel würde unverschlüsselt an %1 gesendet. Verwenden Sie https oder einen Server auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>Zusätzliche Header</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name for the proxy</source>
        <translation>Name für den Proxy</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Passwort für den Proxy</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Extra headers, certificates, a proxy and limits of this endpoint&apos;s own</source>
        <translation>Zusätzliche Header, Zertifikate, ein Proxy und Limits nur für diesen Endpunkt</translation>
    </message>
    <message>
        <source>a PEM file to trust as well</source>
        <translation>eine PEM-Datei, der zusätzlich vertraut wird</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for certificates</source>
        <translation>Nach Zertifikaten suchen</translation>
    </message>
    <message>
        <source>the program&apos;s, direct, or http://host:port</source>
        <translation>der des Programms, direct oder http://host:port</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Proxy login</source>
        <translation>Proxy-Anmeldung</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Zertifikate (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointCheck</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointDialog</name>
    <message>
        <source>Remember key and secrets in the keychain</source>
        <translation>Schlüssel und Geheimnisse im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Send no key</source>
        <translation>Keinen Schlüssel senden</translation>
    </message>
    <message>
        <source>Send the key unencrypted to this address</source>
        <translation>Den Schlüssel unverschlüsselt an diese Adresse senden</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Everybody on the way can read it</source>
        <translation>Jeder auf dem Weg kann ihn lesen</translation>
    </message>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>as the service names it</source>
        <translation>wie der Dienst es nennt</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>Basis-&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>taken from the address</source>
        <translation>aus der Adresse übernommen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain, and only for this address.</source>
        <translation>Im Schlüsselbund des Systems gespeichert, und nur für diese Adresse.</translation>
    </message>
    <message>
        <source>Kept for this session only, and only for this address.</source>
        <translation>Nur für diese Sitzung behalten, und nur für diese Adresse.</translation>
    </message>
    <message>
        <source>A key typed here is kept for this session only: it is never written to disk.</source>
        <translation>Ein hier eingegebener Schlüssel wird nur für diese Sitzung behalten und nie auf den Datenträger geschrieben.</translation>
    </message>
    <message>
        <source>A key typed here is kept in the system&apos;s keychain, for this address only.</source>
        <translation>Ein hier eingegebener Schlüssel wird im Schlüsselbund des Systems gespeichert, nur für diese Adresse.</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>Endpunkt bearbeiten</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>to begin with; may be empty</source>
        <translation>für den Anfang; darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointOffers</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>This server wants a key.</source>
        <translation>Dieser Server verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <source>This server has no model loaded.</source>
        <translation>Auf diesem Server ist kein Modell geladen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointPresets</name>
    <message>
        <source>Keys are made at %1.</source>
        <translation>Schlüssel werden unter %1 erstellt.</translation>
    </message>
    <message>
        <source>The base URL is https://RESOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION; keys are in the resource&apos;s page of the Azure portal, under &quot;Keys and Endpoint&quot;.</source>
        <translation>Die Basis-URL lautet https://RESSOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION; Schlüssel stehen auf der Seite der Ressource im Azure-Portal unter „Schlüssel und Endpunkt“.</translation>
    </message>
    <message>
        <source>&quot;ollama serve&quot; starts it, &quot;ollama pull MODEL&quot; fetches a model.</source>
        <translation>„ollama serve“ startet ihn, „ollama pull MODELL“ lädt ein Modell herunter.</translation>
    </message>
    <message>
        <source>Start its server in the Developer page, or with &quot;lms server start&quot;.</source>
        <translation>Starten Sie den Server auf der Seite „Developer“ oder mit „lms server start“.</translation>
    </message>
    <message>
        <source>&quot;llama-server -m MODEL.gguf&quot; starts it.</source>
        <translation>„llama-server -m MODELL.gguf“ startet ihn.</translation>
    </message>
    <message>
        <source>&quot;vllm serve MODEL&quot; starts it.</source>
        <translation>„vllm serve MODELL“ startet ihn.</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointSecrets</name>
    <message>
        <source>The secret header &quot;%1&quot; of the endpoint &quot;%2&quot; has no value here; it is not sent.</source>
        <translation>Der geheime Header „%1“ des Endpunkts „%2“ hat hier keinen Wert; er wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointSource</name>
    <message>
        <source>Find servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Find servers on this machine</source>
        <translation>Server auf diesem Rechner suchen</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan on this machine. No key is sent.</source>
        <translation>Sucht auf diesem Rechner nach Ollama, LM Studio, llama.cpp, vLLM und Jan. Es wird kein Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No model server answers on this machine.</source>
        <translation>Auf diesem Rechner antwortet kein Modellserver.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found: choose from the list.</source>
        <translation>
            <numerusform>%n Server gefunden: Wählen Sie aus der Liste.</numerusform>
            <numerusform>%n Server gefunden: Wählen Sie aus der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointTest</name>
    <message>
        <source>The server said (HTTP %1): %2</source>
        <translation>Der Server meldet (HTTP %1): %2</translation>
    </message>
    <message>
        <source>Check that the key is whole, belongs to this service and has not been revoked.</source>
        <translation>Prüfen Sie, ob der Schlüssel vollständig ist, zu diesem Dienst gehört und nicht widerrufen wurde.</translation>
    </message>
    <message>
        <source>Give the endpoint a key.</source>
        <translation>Geben Sie dem Endpunkt einen Schlüssel.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and that this machine is on the network.</source>
        <translation>Prüfen Sie die Schreibweise des Hosts und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
        <source>Start the server, or correct the port.</source>
        <translation>Starten Sie den Server oder korrigieren Sie den Port.</translation>
    </message>
    <message>
        <source>Check the port, and that the server runs and takes connections from other machines.</source>
        <translation>Prüfen Sie den Port und ob der Server läuft und Verbindungen von anderen Rechnern annimmt.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, its user name and password; &quot;direct&quot; goes without.</source>
        <translation>Prüfen Sie die Adresse des Proxys sowie Benutzernamen und Passwort; „direct“ verzichtet auf ihn.</translation>
    </message>
    <message>
        <source>A firewall may drop the packets, or the server does not speak TLS on this port.</source>
        <translation>Eine Firewall verwirft möglicherweise die Pakete, oder der Server spricht an diesem Port kein TLS.</translation>
    </message>
    <message>
        <source>The host may be down, a firewall may drop the packets, or the server takes connections and answers nothing.</source>
        <translation>Der Host ist möglicherweise nicht in Betrieb, eine Firewall verwirft die Pakete, oder der Server nimmt Verbindungen an und antwortet nicht.</translation>
    </message>
    <message>
        <source>The server may be starting, or limits who may connect.</source>
        <translation>Der Server startet möglicherweise noch oder beschränkt, wer sich verbinden darf.</translation>
    </message>
    <message>
        <source>If the server speaks TLS, write https:// in the base URL.</source>
        <translation>Wenn der Server TLS spricht, beginnen Sie die Basis-URL mit https://.</translation>
    </message>
    <message>
        <source>Check that this port is the one of the API.</source>
        <translation>Prüfen Sie, ob dieser Port der der API ist.</translation>
    </message>
    <message>
        <source>%1 was reached.</source>
        <translation>%1 wurde erreicht.</translation>
    </message>
    <message>
        <source>%1 was reached through the proxy %2.</source>
        <translation>%1 wurde über den Proxy %2 erreicht.</translation>
    </message>
    <message>
        <source>%1 was reached in %2 ms.</source>
        <translation>%1 wurde in %2 ms erreicht.</translation>
    </message>
    <message>
        <source>%1 was reached through the proxy %2 in %3 ms.</source>
        <translation>%1 wurde über den Proxy %2 in %3 ms erreicht.</translation>
    </message>
    <message>
        <source>The server has no model.</source>
        <translation>Der Server hat kein Modell.</translation>
    </message>
    <message>
        <source>Load a model there, then test again.</source>
        <translation>Laden Sie dort ein Modell und testen Sie dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1.</source>
        <translation>
            <numerusform>%n Modell: %1.</numerusform>
            <numerusform>%n Modelle: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n model(s): %1.</source>
        <translation>
            <numerusform>Mehr als %n Modell: %1.</numerusform>
            <numerusform>Mehr als %n Modelle: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among them.</source>
        <translation>„%1“ ist nicht darunter.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The file of certificates holds %n certificate(s).</source>
        <translation>
            <numerusform>Die Zertifikatsdatei enthält %n Zertifikat.</numerusform>
            <numerusform>Die Zertifikatsdatei enthält %n Zertifikate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address, headers and proxy are well-formed.</source>
        <translation>Adresse, Header und Proxy sind richtig geschrieben.</translation>
    </message>
    <message>
        <source>A certificate of your own authority is trusted through the endpoint&apos;s file of certificates (PEM). If the server has no TLS, write http:// in the base URL.</source>
        <translation>Einem Zertifikat Ihrer eigenen Zertifizierungsstelle wird über die Zertifikatsdatei (PEM) des Endpunkts vertraut. Wenn der Server kein TLS hat, geben Sie die Basis-URL mit http:// an.</translation>
    </message>
    <message>
        <source>The certificate was verified.</source>
        <translation>Das Zertifikat wurde geprüft.</translation>
    </message>
    <message>
        <source>The certificate was verified, with the endpoint&apos;s own file of certificates.</source>
        <translation>Das Zertifikat wurde geprüft, mit der eigenen Zertifikatsdatei des Endpunkts.</translation>
    </message>
    <message>
        <source>The server asks for no key.</source>
        <translation>Der Server verlangt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The key was accepted.</source>
        <translation>Der Schlüssel wurde akzeptiert.</translation>
    </message>
    <message>
        <source>If you trust that address, make it the base URL.</source>
        <translation>Wenn Sie dieser Adresse vertrauen, machen Sie sie zur Basis-URL.</translation>
    </message>
    <message>
        <source>The server shows its models only with a good key.</source>
        <translation>Der Server zeigt seine Modelle nur mit einem gültigen Schlüssel.</translation>
    </message>
    <message>
        <source>The server has no list of models at %1 (HTTP %2).</source>
        <translation>Der Server hat unter %1 keine Liste der Modelle (HTTP %2).</translation>
    </message>
    <message>
        <source>Some services have none. If this one should, the base URL is not right: it mostly ends in /v1.</source>
        <translation>Manche Dienste haben keine. Wenn dieser eine haben sollte, stimmt die Basis-URL nicht: Sie endet meist mit /v1.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The list of models does not end.</source>
        <translation>Die Liste der Modelle nimmt kein Ende.</translation>
    </message>
    <message>
        <source>Check that this is the address of an API.</source>
        <translation>Prüfen Sie, ob dies die Adresse einer API ist.</translation>
    </message>
    <message>
        <source>Check the base URL: for most services it ends in /v1.</source>
        <translation>Prüfen Sie die Basis-URL: Bei den meisten Diensten endet sie mit /v1.</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 hat nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>Try another model of the service.</source>
        <translation>Versuchen Sie ein anderes Modell des Dienstes.</translation>
    </message>
    <message>
        <source>%1 answered, without any text.</source>
        <translation>%1 hat geantwortet, aber ohne Text.</translation>
    </message>
    <message>
        <source>%1 answered; its first text came after %2 ms.</source>
        <translation>%1 hat geantwortet; der erste Text kam nach %2 ms.</translation>
    </message>
    <message>
        <source>Without a good key there is no answer.</source>
        <translation>Ohne gültigen Schlüssel gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>What was reached is no API that could be asked.</source>
        <translation>Was erreicht wurde, ist keine API, die gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Nothing was asked, so nothing was spent.</source>
        <translation>Es wurde nichts gefragt, also auch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Say which model to ask: the server does not tell what it has.</source>
        <translation>Geben Sie an, welches Modell gefragt werden soll: Der Server sagt nicht, welche er hat.</translation>
    </message>
    <message>
        <source>The key was accepted, or is not needed.</source>
        <translation>Der Schlüssel wurde akzeptiert oder wird nicht gebraucht.</translation>
    </message>
    <message>
        <source>Nothing that was sent shows whether the key is good.</source>
        <translation>Nichts, was gesendet wurde, zeigt, ob der Schlüssel gültig ist.</translation>
    </message>
    <message>
        <source>Nothing that was sent shows whether a key is needed.</source>
        <translation>Nichts, was gesendet wurde, zeigt, ob ein Schlüssel gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointTestPanel</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test this endpoint</source>
        <translation>Diesen Endpunkt testen</translation>
    </message>
    <message>
        <source>Connects, asks for the models and asks one question of at most 16 tokens, which may cost a fraction of a cent.</source>
        <translation>Stellt eine Verbindung her, fragt nach den Modellen und stellt eine Frage von höchstens 16 Token; das kann den Bruchteil eines Cents kosten.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>Result of the test: %1</source>
        <translation>Ergebnis des Tests: %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ErrorKinds</name>
    <message>
        <source>The server answered HTTP %1 and gave no reason.</source>
        <translation>Der Server hat mit HTTP %1 geantwortet und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 (%2) and gave no reason.</source>
        <translation>Der Server hat mit HTTP %1 (%2) geantwortet und keinen Grund genannt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ErrorText</name>
    <message>
        <source>Check the name of the host in the address, and the network.</source>
        <translation>Prüfen Sie den Hostnamen in der Adresse und das Netz.</translation>
    </message>
    <message>
        <source>Check that the server is running and that the address has its port.</source>
        <translation>Prüfen Sie, ob der Server läuft und ob die Adresse seinen Port enthält.</translation>
    </message>
    <message>
        <source>The server closed the connection. Retry; if it happens again, look at the server.</source>
        <translation>Der Server hat die Verbindung geschlossen. Versuchen Sie es erneut; wenn es wieder geschieht, sehen Sie beim Server nach.</translation>
    </message>
    <message>
        <source>Check that the server is running, the address, and the network.</source>
        <translation>Prüfen Sie, ob der Server läuft, die Adresse und das Netz.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Connection not secure</source>
        <translation>Verbindung nicht sicher</translation>
    </message>
    <message>
        <source>Timed out while connecting</source>
        <translation>Zeitüberschreitung beim Verbinden</translation>
    </message>
    <message>
        <source>Timed out waiting for the reply</source>
        <translation>Zeitüberschreitung beim Warten auf die Antwort</translation>
    </message>
    <message>
        <source>The reply stalled</source>
        <translation>Die Antwort stockt</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>Kontingent aufgebraucht</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Provider overloaded</source>
        <translation>Anbieter überlastet</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation>Text zu lang für das Modell</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Reply cut short</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>Reply not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>Answer not in the form asked for</source>
        <translation>Antwort nicht in der verlangten Form</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>Das Modell hat abgelehnt</translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation>Budget erreicht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title and figures of an error</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>Der Anbieter meldet: %1</translation>
    </message>
    <message>
        <source>The server asks to wait %1 before the next try.</source>
        <translation>Der Server bittet, bis zum nächsten Versuch %1 zu warten.</translation>
    </message>
    <message>
        <source>Check that the address begins with the right one of http:// and https://. A certificate of your own must be named in the endpoint&apos;s advanced part, or in SSL_CERT_FILE.</source>
        <translation>Prüfen Sie, ob die Adresse richtig mit http:// oder https:// beginnt. Ein eigenes Zertifikat muss im erweiterten Teil des Endpunkts oder in SSL_CERT_FILE angegeben sein.</translation>
    </message>
    <message>
        <source>Check the address and the network: no connection was made in time.</source>
        <translation>Prüfen Sie die Adresse und das Netz: Es kam nicht rechtzeitig eine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The server took the request and did not answer in time. It may be loading the model or be busy: retry later, or send fewer queries at once.</source>
        <translation>Der Server hat die Anfrage angenommen und nicht rechtzeitig geantwortet. Vielleicht lädt er das Modell oder ist ausgelastet: Versuchen Sie es später erneut oder senden Sie weniger Anfragen gleichzeitig.</translation>
    </message>
    <message>
        <source>The reply had begun and no more of it came. Retry; if it happens again, look at the server.</source>
        <translation>Die Antwort hatte begonnen, und es kam nichts mehr. Versuchen Sie es erneut; wenn es wieder geschieht, sehen Sie beim Server nach.</translation>
    </message>
    <message>
        <source>The whole reply took too long. Ask for a shorter answer, or choose a faster model.</source>
        <translation>Die gesamte Antwort hat zu lange gedauert. Bitten Sie um eine kürzere Antwort oder wählen Sie ein schnelleres Modell.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s key, and that its account may use this model.</source>
        <translation>Prüfen Sie den Schlüssel des Endpunkts und ob sein Konto dieses Modell verwenden darf.</translation>
    </message>
    <message>
        <source>Retrying helps only after the account has credit again.</source>
        <translation>Ein neuer Versuch hilft erst, wenn das Konto wieder Guthaben hat.</translation>
    </message>
    <message>
        <source>Waiting does not help here: shorten the text, or raise the limit.</source>
        <translation>Warten hilft hier nicht: Kürzen Sie den Text oder erhöhen Sie das Limit.</translation>
    </message>
    <message>
        <source>Lower the rate: send fewer queries at once or a minute, or retry later.</source>
        <translation>Senken Sie die Rate: Senden Sie weniger Anfragen gleichzeitig oder pro Minute, oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The provider has more to do than it can. Retry later, or choose another model.</source>
        <translation>Der Anbieter hat mehr zu tun, als er bewältigen kann. Versuchen Sie es später erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address and the name of the model.</source>
        <translation>Prüfen Sie die Adresse des Endpunkts und den Namen des Modells.</translation>
    </message>
    <message>
        <source>Check the model and what is asked of it: the same request will be refused again.</source>
        <translation>Prüfen Sie das Modell und was von ihm verlangt wird: Dieselbe Anfrage wird wieder abgelehnt.</translation>
    </message>
    <message>
        <source>Shorten the text, or choose a model with a larger context.</source>
        <translation>Kürzen Sie den Text oder wählen Sie ein Modell mit größerem Kontext.</translation>
    </message>
    <message>
        <source>The fault is the server&apos;s. Retry; if it happens again, look at its log or its status page.</source>
        <translation>Der Fehler liegt beim Server. Versuchen Sie es erneut; wenn es wieder geschieht, sehen Sie in seinem Protokoll oder auf seiner Statusseite nach.</translation>
    </message>
    <message>
        <source>Put the address that it points to into the endpoint: keys are never sent after a redirect.</source>
        <translation>Tragen Sie die Adresse, auf die er verweist, im Endpunkt ein: Nach einer Umleitung werden nie Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>The connection ended before the reply did. Retry; if it happens again, look for a proxy that cuts long replies.</source>
        <translation>Die Verbindung endete vor der Antwort. Versuchen Sie es erneut; wenn es wieder geschieht, suchen Sie nach einem Proxy, der lange Antworten abschneidet.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address and protocol: what answers there may not be an API.</source>
        <translation>Prüfen Sie Adresse und Protokoll des Endpunkts: Was dort antwortet, ist vielleicht keine API.</translation>
    </message>
    <message>
        <source>Retry, or choose a model that keeps to the form better.</source>
        <translation>Versuchen Sie es erneut oder wählen Sie ein Modell, das sich besser an die Form hält.</translation>
    </message>
    <message>
        <source>Another model may answer, or the same one another time.</source>
        <translation>Ein anderes Modell antwortet vielleicht, oder dasselbe ein andermal.</translation>
    </message>
    <message>
        <source>Raise the budget to go on.</source>
        <translation>Erhöhen Sie das Budget, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Retry asks it again.</source>
        <translation>„Wiederholen“ fragt erneut.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ExtraCertificates</name>
    <message>
        <source>The certificate file &quot;%1&quot;, named by SSL_CERT_FILE, cannot be read: %2.</source>
        <translation>Die Zertifikatsdatei „%1“, die SSL_CERT_FILE nennt, kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot;, named by SSL_CERT_FILE, holds no PEM certificate.</source>
        <translation>Die Datei „%1“, die SSL_CERT_FILE nennt, enthält kein PEM-Zertifikat.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ExtraHeader</name>
    <message>
        <source>A header of the endpoint has no name.</source>
        <translation>Ein Header des Endpunkts hat keinen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a header: it may hold letters, digits and hyphens, and no blank or colon.</source>
        <translation>„%1“ ist kein Name für einen Header: Er darf Buchstaben, Ziffern und Bindestriche enthalten, aber weder Leerzeichen noch Doppelpunkt.</translation>
    </message>
    <message>
        <source>The header %1 is not yours to set: HTTP itself, or Fanlight, gives it the value it needs.</source>
        <translation>Den Header %1 können Sie nicht setzen: HTTP selbst oder Fanlight gibt ihm den nötigen Wert.</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or another control character. Enter it anew.</source>
        <translation>Der Wert des Headers %1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The header %1 has no value.</source>
        <translation>Der Header %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>The header %1 must be &quot;Basic&quot; and the Base64 of &quot;user:password&quot;: other ways to log in to a proxy are not supported.</source>
        <translation>Der Header %1 muss aus „Basic“ und dem Base64 von „benutzer:passwort“ bestehen: Andere Anmeldearten am Proxy werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The header %1 is given twice.</source>
        <translation>Der Header %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The headers of the endpoint are longer than %1 bytes in all, which servers refuse.</source>
        <translation>Die Header des Endpunkts sind zusammen länger als %1 Byte; das lehnen Server ab.</translation>
    </message>
</context>
<context>
    <name>Fanlight::FilterChip</name>
    <message>
        <source>Requests: %1</source>
        <translation>Anfragen: %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a count and its share</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and its count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a count and its share</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::GuideDialog</name>
    <message>
        <source>Chapters of the guide</source>
        <translation>Kapitel des Handbuchs</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Search in the chapter</source>
        <translation>Im Kapitel suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Fanlight user guide</source>
        <translation>Fanlight-Handbuch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search in this chapter</source>
        <translation>In diesem Kapitel suchen</translation>
    </message>
    <message>
        <source>Search in this chapter (Ctrl+F)</source>
        <translation>In diesem Kapitel suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Not in this chapter</source>
        <translation>Nicht in diesem Kapitel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place found</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::HeaderBar</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>Fanlight::HeaderEditor</name>
    <message>
        <source>Add header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name des Headers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>Wert des Headers</translation>
    </message>
    <message>
        <source>The value of the header is secret</source>
        <translation>Der Wert des Headers ist geheim</translation>
    </message>
    <message>
        <source>Kept with the keys and never shown, logged or exported</source>
        <translation>Wird bei den Schlüsseln aufbewahrt und nie angezeigt, protokolliert oder exportiert</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diesen Header entfernen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryDetails</name>
    <message>
        <source>%1 %2 · %3</source>
        <comment>symbol and name of a state, a time</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>number of tokens</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>cost</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out. Cost: %3.</source>
        <translation>Token: %1 ein, %2 aus. Kosten: %3.</translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation>Gefragt von %1.</translation>
    </message>
    <message>
        <source>Answer that was given</source>
        <translation>Antwort, die gegeben wurde</translation>
    </message>
    <message>
        <source>Message that was sent</source>
        <translation>Nachricht, die gesendet wurde</translation>
    </message>
    <message>
        <source>Parts of the query</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Open its run</source>
        <translation>Ihren Lauf öffnen</translation>
    </message>
    <message>
        <source>Show the whole run in the results of the Analyze page</source>
        <translation>Den ganzen Lauf in den Ergebnissen der Analyseseite anzeigen</translation>
    </message>
    <message>
        <source>Only its run</source>
        <translation>Nur ihr Lauf</translation>
    </message>
    <message>
        <source>Show only the queries that were asked together with this one</source>
        <translation>Nur die Anfragen anzeigen, die zusammen mit dieser gestellt wurden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>task, target</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries are selected.</source>
        <translation>
            <numerusform>%Ln Anfrage ist ausgewählt.</numerusform>
            <numerusform>%Ln Anfragen sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a query to see its message, its answer and its attempts.</source>
        <translation>Wählen Sie eine Anfrage aus, um ihre Nachricht, ihre Antwort und ihre Versuche zu sehen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryFilterBar</name>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search messages and answers</source>
        <translation>Nachrichten und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Von diesem Tag an</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>Target of the queries</source>
        <translation>Ziel der Anfragen</translation>
    </message>
    <message>
        <source>Every target</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>Task of the queries</source>
        <translation>Aufgabe der Anfragen</translation>
    </message>
    <message>
        <source>Every task</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Status of the queries</source>
        <translation>Zustand der Anfragen</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Show the queries of every run again</source>
        <translation>Wieder die Anfragen aller Läufe anzeigen</translation>
    </message>
    <message>
        <source>%1: show every run again</source>
        <translation>%1: wieder alle Läufe anzeigen</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>heading and cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryPage</name>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Export the queries that the filter finds</source>
        <translation>Die Anfragen exportieren, die der Filter findet</translation>
    </message>
    <message>
        <source>Spending by day and model</source>
        <translation>Ausgaben nach Tag und Modell</translation>
    </message>
    <message>
        <source>What the history shows</source>
        <translation>Was der Verlauf anzeigt</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Open in results</source>
        <translation>In den Ergebnissen öffnen</translation>
    </message>
    <message>
        <source>Show the run in the results of the Analyze page, as far as it is kept</source>
        <translation>Den Lauf, soweit er noch vorhanden ist, in den Ergebnissen der Analyseseite anzeigen</translation>
    </message>
    <message>
        <source>Show its queries</source>
        <translation>Seine Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <comment>time</comment>
        <translation>Lauf von %1</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.
Every query that Fanlight sends, or answers from its cache, is recorded here: run something on the Analyze page, or a batch.</source>
        <translation>Noch wurde nichts aufgezeichnet.
Jede Anfrage, die Fanlight sendet oder aus seinem Cache beantwortet, wird hier aufgezeichnet: Führen Sie etwas auf der Analyseseite oder einen Stapel aus.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No run is left in the log.</source>
        <translation>Im Protokoll ist kein Lauf mehr vorhanden.</translation>
    </message>
    <message>
        <source>No query matches the filter.</source>
        <translation>Keine Anfrage passt zum Filter.</translation>
    </message>
    <message>
        <source>No query matches the filter.
%1</source>
        <comment>second line: how far a search reaches</comment>
        <translation>Keine Anfrage passt zum Filter.
%1</translation>
    </message>
    <message>
        <source>&amp;Open its run in results</source>
        <translation>Ihren Lauf in den Ergebnissen ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show &amp;only its run</source>
        <translation>&amp;Nur ihren Lauf anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Select one query to copy it as a command.</source>
        <translation>Wählen Sie eine einzelne Anfrage aus, um sie als Befehl zu kopieren.</translation>
    </message>
    <message>
        <source>The log kept only a part of this message. The settings, under log and privacy, can keep whole messages from now on.</source>
        <translation>Das Protokoll enthält nur einen Teil dieser Nachricht. In den Einstellungen unter „Protokoll und Datenschutz“ lässt sich festlegen, dass ab jetzt ganze Nachrichten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Open in results</source>
        <translation>In den Ergebnissen ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Show its queries</source>
        <translation>Seine Anfragen &amp;anzeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete from the history</source>
        <translation>Aus dem Verlauf löschen</translation>
    </message>
    <message>
        <source>Delete what was recorded</source>
        <translation>Aufgezeichnetes löschen</translation>
    </message>
    <message>
        <source>The &amp;selected queries…</source>
        <translation>Die aus&amp;gewählten Anfragen…</translation>
    </message>
    <message>
        <source>What is older than a &amp;week…</source>
        <translation>Was älter als eine &amp;Woche ist…</translation>
    </message>
    <message>
        <source>What is older than &amp;30 days…</source>
        <translation>Was älter als &amp;30 Tage ist…</translation>
    </message>
    <message>
        <source>What is older than &amp;90 days…</source>
        <translation>Was älter als &amp;90 Tage ist…</translation>
    </message>
    <message>
        <source>What is older than a &amp;year…</source>
        <translation>Was älter als ein &amp;Jahr ist…</translation>
    </message>
    <message>
        <source>&amp;Everything…</source>
        <translation>&amp;Alles…</translation>
    </message>
    <message>
        <source>Delete 1 recorded query for good?</source>
        <translation>1 aufgezeichnete Anfrage endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln recorded queries for good?</source>
        <translation>
            <numerusform>%Ln aufgezeichnete Anfrage endgültig löschen?</numerusform>
            <numerusform>%Ln aufgezeichnete Anfragen endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their messages, answers, times and costs cannot be brought back. Results that are on the screen stay. Answers that are kept in the cache are apart from the history: the same question may still be answered from there.</source>
        <translation>Nachrichten, Antworten, Zeiten und Kosten lassen sich nicht wiederherstellen. Ergebnisse, die angezeigt werden, bleiben. Antworten im Cache sind vom Verlauf unabhängig: Dieselbe Frage kann weiterhin von dort beantwortet werden.</translation>
    </message>
    <message>
        <source>Empty the cache on this computer as well</source>
        <translation>Auch den Cache auf diesem Rechner leeren</translation>
    </message>
    <message>
        <source>%1 · only what was kept of texts is searched</source>
        <comment>a number of queries</comment>
        <translation>%1 · durchsucht wird nur, was von den Texten aufbewahrt wurde</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryText</name>
    <message>
        <source>%1 · cache</source>
        <comment>how a query ended, without being sent</comment>
        <translation>%1 · Cache</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a query ended, its HTTP status</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>The cost is unknown: the model has no known price, or the provider reported no tokens.</source>
        <translation>Die Kosten sind unbekannt: Für das Modell ist kein Preis bekannt, oder der Anbieter hat keine Token gemeldet.</translation>
    </message>
    <message>
        <source>There was no text.</source>
        <translation>Es gab keinen Text.</translation>
    </message>
    <message>
        <source>The log did not keep this text.</source>
        <translation>Dieser Text steht nicht im Protokoll.</translation>
    </message>
    <message>
        <source>%1…

[The log kept the first %2 of %3 characters.]</source>
        <translation>%1…

[Das Protokoll enthält die ersten %2 von %3 Zeichen.]</translation>
    </message>
    <message>
        <source>How much of texts is kept is chosen in the settings, under log and privacy.</source>
        <translation>Wie viel von Texten aufbewahrt wird, legen Sie in den Einstellungen unter „Protokoll und Datenschutz“ fest.</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far, still searching…</source>
        <comment>a number of queries</comment>
        <translation>bisher %1, die Suche läuft noch…</translation>
    </message>
</context>
<context>
    <name>Fanlight::HttpSession</name>
    <message>
        <source>it was issued for another host</source>
        <translation>es wurde für einen anderen Host ausgestellt</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid yet (or this computer&apos;s clock is wrong)</source>
        <translation>es ist noch nicht gültig (oder die Uhr dieses Rechners geht falsch)</translation>
    </message>
    <message>
        <source>it is self-signed and not trusted</source>
        <translation>es ist selbstsigniert und nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>seinem Aussteller wird nicht vertraut</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused: %2. (%3)</source>
        <translation>Das Zertifikat von %1 wurde abgelehnt: %2. (%3)</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection on the way to %2.</source>
        <translation>Der Proxy %1 hat die Verbindung auf dem Weg zu %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection on the way to %2.</source>
        <translation>Der Proxy %1 hat die Verbindung auf dem Weg zu %2 geschlossen.</translation>
    </message>
    <message>
        <source>The proxy %1 was not found; %2 is reached through it.</source>
        <translation>Der Proxy %1 wurde nicht gefunden; über ihn wird %2 erreicht.</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer on the way to %2.</source>
        <translation>Der Proxy %1 hat auf dem Weg zu %2 nicht geantwortet.</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept the name and password on the way to %2.</source>
        <translation>Der Proxy %1 hat auf dem Weg zu %2 Namen und Passwort nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and password on the way to %2.</source>
        <translation>Der Proxy %1 verlangt auf dem Weg zu %2 Namen und Passwort.</translation>
    </message>
    <message>
        <source>The proxy %1 could not be used on the way to %2.</source>
        <translation>Der Proxy %1 ließ sich auf dem Weg zu %2 nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its reply.</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen.</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the request was sent.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Anfrage gesendet war.</translation>
    </message>
    <message numerus="yes">
        <source>The reply of %1 ended %n byte(s) too early.</source>
        <translation>
            <numerusform>Die Antwort von %1 endete %n Byte zu früh.</numerusform>
            <numerusform>Die Antwort von %1 endete %n Byte zu früh.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens there.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort lauscht kein Server.</translation>
    </message>
    <message>
        <source>The host of %1 was not found.</source>
        <translation>Der Host von %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 could not be reached: the system gave up connecting.</source>
        <translation>%1 war nicht zu erreichen: Das System hat den Verbindungsversuch aufgegeben.</translation>
    </message>
    <message>
        <source>The reply of %1 is not correct HTTP.</source>
        <translation>Die Antwort von %1 ist kein korrektes HTTP.</translation>
    </message>
    <message>
        <source>The compressed reply of %1 could not be unpacked.</source>
        <translation>Die komprimierte Antwort von %1 ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The network failed on the way to %1.</source>
        <translation>Das Netz hat auf dem Weg zu %1 versagt.</translation>
    </message>
    <message>
        <source>The request to %1 failed.</source>
        <translation>Die Anfrage an %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s, and perhaps no connection to it.</source>
        <translation>Keine Antwort von %1 innerhalb von %2 s und vielleicht keine Verbindung dorthin.</translation>
    </message>
    <message>
        <source>No answer from %1 through the proxy %2 within %3 s, and perhaps no connection.</source>
        <translation>Keine Antwort von %1 über den Proxy %2 innerhalb von %3 s und vielleicht keine Verbindung.</translation>
    </message>
    <message>
        <source>No connection to %1 through the proxy %2 within %3 s.</source>
        <translation>Keine Verbindung zu %1 über den Proxy %2 innerhalb von %3 s.</translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s.</source>
        <translation>Keine Verbindung zu %1 innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s of sending the request.</source>
        <translation>Keine Antwort von %1 innerhalb von %2 s nach dem Senden der Anfrage.</translation>
    </message>
    <message>
        <source>The answer of %1 stopped: no data for %2 s.</source>
        <translation>Die Antwort von %1 ist stehen geblieben: keine Daten seit %2 s.</translation>
    </message>
    <message>
        <source>The answer of %1 was not complete within the %2 s allowed in all.</source>
        <translation>Die Antwort von %1 war innerhalb der insgesamt erlaubten %2 s nicht vollständig.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde angehalten.</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation>Die Adresse nennt keinen Host.</translation>
    </message>
    <message>
        <source>The request to %1 has no valid method.</source>
        <translation>Die Anfrage an %1 hat keine gültige Methode.</translation>
    </message>
    <message>
        <source>A header of the request to %1 holds a line break or another character that HTTP does not allow. If it is the API key, enter it anew.</source>
        <translation>Ein Header der Anfrage an %1 enthält einen Zeilenumbruch oder ein anderes Zeichen, das HTTP nicht erlaubt. Wenn es der API-Schlüssel ist, geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>%1 is in use with too many other files of certificates or proxies to keep the connections apart. Start Fanlight anew.</source>
        <translation>%1 wird mit zu vielen anderen Zertifikatsdateien oder Proxys verwendet, um die Verbindungen auseinanderzuhalten. Starten Sie Fanlight neu.</translation>
    </message>
</context>
<context>
    <name>Fanlight::InfoDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Fanlight::InputFingerprint</name>
    <message>
        <source>The input &quot;%1&quot; cannot be read: %2.</source>
        <translation>Die Eingabe „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsCharts</name>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: 1 answer</source>
        <translation>%1: 1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln answers</source>
        <translation>
            <numerusform>%1: %Ln Antwort</numerusform>
            <numerusform>%1: %Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: half of %2 answers took at most %3, 95 in 100 at most %4.</source>
        <translation>%1: Die Hälfte von %2 Antworten dauerte höchstens %3, 95 von 100 höchstens %4.</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
    <message>
        <source>%1: %2, limit %3 → %4</source>
        <translation>%1: %2, Limit %3 → %4</translation>
    </message>
    <message>
        <source>No query was answered in this period, so there are no times to show.</source>
        <translation>In diesem Zeitraum wurde keine Anfrage beantwortet, deshalb gibt es keine Zeiten anzuzeigen.</translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation>%1 von %2 an: %3</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Total time: p50 %1, p95 %2, p99 %3 over %4 answers.</source>
        <translation>Gesamtzeit: p50 %1, p95 %2, p99 %3 über %4 Antworten.</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>No answer of this period has a time to its first token.</source>
        <translation>Keine Antwort dieses Zeitraums hat eine Zeit bis zum ersten Token.</translation>
    </message>
    <message>
        <source>No answer of this period streamed with a known number of tokens. Batches do not stream.</source>
        <translation>Keine Antwort dieses Zeitraums wurde mit bekannter Tokenzahl gestreamt. Stapel werden nicht gestreamt.</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>From %1: %2 tokens per second</source>
        <translation>Von %1 an: %2 Token pro Sekunde</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>The median answer streamed %1 tokens per second.</source>
        <translation>Die mittlere Antwort (Median) lieferte %1 Token pro Sekunde.</translation>
    </message>
    <message>
        <source>Nothing was sent in this period.</source>
        <translation>In diesem Zeitraum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing failed: the one query was answered.</source>
        <translation>Nichts ist fehlgeschlagen: Die eine Anfrage wurde beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing failed: all of %Ln queries were answered.</source>
        <translation>
            <numerusform>Nichts ist fehlgeschlagen: Die %Ln Anfrage wurde beantwortet.</numerusform>
            <numerusform>Nichts ist fehlgeschlagen: Alle %Ln Anfragen wurden beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>% of the queries</source>
        <translation>% der Anfragen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 of the queries, %3</source>
        <translation>%1: %2 der Anfragen, %3</translation>
    </message>
    <message>
        <source>%1 of %2 queries failed; most often: %3.</source>
        <translation>%1 von %2 Anfragen sind fehlgeschlagen; am häufigsten: %3.</translation>
    </message>
    <message>
        <source>This target was not asked since the program was started. Its limit is recorded from then on, and not kept.</source>
        <translation>Dieses Ziel wurde seit dem Start des Programms nicht gefragt. Sein Limit wird erst von da an aufgezeichnet und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>Absenkung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>From %1: limit %2</source>
        <translation>Von %1 an: Limit %2</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>in flight at most</source>
        <translation>höchstens unterwegs</translation>
    </message>
    <message>
        <source>The limit is %1 now. It never dropped since the start.</source>
        <translation>Das Limit ist jetzt %1. Es wurde seit dem Start nie gesenkt.</translation>
    </message>
    <message>
        <source>The limit is %1 now. It dropped once since the start.</source>
        <translation>Das Limit ist jetzt %1. Es wurde seit dem Start einmal gesenkt.</translation>
    </message>
    <message numerus="yes">
        <source>The limit is %1 now. It dropped %n times since the start.</source>
        <translation>
            <numerusform>Das Limit ist jetzt %1. Es wurde seit dem Start %n-mal gesenkt.</numerusform>
            <numerusform>Das Limit ist jetzt %1. Es wurde seit dem Start %n-mal gesenkt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All as tables</source>
        <translation>Alle als Tabellen</translation>
    </message>
    <message>
        <source>Show every chart as a table</source>
        <translation>Jedes Diagramm als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Targets in this period</source>
        <translation>Ziele in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Total time over the period</source>
        <translation>Gesamtzeit im Verlauf des Zeitraums</translation>
    </message>
    <message>
        <source>From the first delivery to the end of the answer; time in Fanlight&apos;s own queue is no part of it.</source>
        <translation>Von der ersten Sendung bis zum Ende der Antwort; die Zeit in der Warteschlange von Fanlight zählt nicht dazu.</translation>
    </message>
    <message>
        <source>Limit of queries in flight</source>
        <translation>Limit der gleichzeitigen Anfragen</translation>
    </message>
    <message>
        <source>How the limit adapted since the program was started; a triangle marks where the provider made it drop.</source>
        <translation>Wie sich das Limit seit dem Start des Programms angepasst hat; ein Dreieck markiert, wo der Anbieter es sinken ließ.</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>How many answers began within which time.</source>
        <translation>Wie viele Antworten innerhalb welcher Zeit begannen.</translation>
    </message>
    <message>
        <source>Total time, how often</source>
        <translation>Gesamtzeit, wie oft</translation>
    </message>
    <message>
        <source>How many answers took which time.</source>
        <translation>Wie viele Antworten welche Zeit brauchten.</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>Of the median answer, from its first token on.</source>
        <translation>Die mittlere Antwort (Median), vom ersten Token an.</translation>
    </message>
    <message>
        <source>Errors by kind</source>
        <translation>Fehler nach Art</translation>
    </message>
    <message>
        <source>Which part of the queries failed, and how.</source>
        <translation>Welcher Anteil der Anfragen fehlgeschlagen ist, und wie.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 queries</source>
        <translation>Die neuesten %1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was asked in this period.
Run a text on Analyze or a table on Batch, or choose a longer period.</source>
        <translation>In diesem Zeitraum wurde nichts gefragt.
Führen Sie auf „Analyse“ einen Text oder auf „Stapel“ eine Tabelle aus, oder wählen Sie einen längeren Zeitraum.</translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsTable</name>
    <message>
        <source>Answered %1, failed %2, cancelled %3, without a delivery of their own (from the cache, or with an equal query) %4</source>
        <translation>Beantwortet %1, fehlgeschlagen %2, abgebrochen %3, ohne eigene Sendung (aus dem Cache oder mit einer gleichen Anfrage) %4</translation>
    </message>
    <message>
        <source>Endpoint and model</source>
        <translation>Endpunkt und Modell</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Queries that ended in this period</source>
        <translation>Anfragen, die in diesem Zeitraum endeten</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Half of the answers took at most this long</source>
        <translation>Die Hälfte der Antworten dauerte höchstens so lange</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>95 of 100 answers took at most this long</source>
        <translation>95 von 100 Antworten dauerten höchstens so lange</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>99 of 100 answers took at most this long</source>
        <translation>99 von 100 Antworten dauerten höchstens so lange</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Half of the answers began within this time</source>
        <translation>Die Hälfte der Antworten begann innerhalb dieser Zeit</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Tokens per second of the median answer, from its first token on</source>
        <translation>Token pro Sekunde der mittleren Antwort (Median), vom ersten Token an</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>The part of the queries that failed</source>
        <translation>Der Anteil der fehlgeschlagenen Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Fanlight::JournalFile</name>
    <message>
        <source>The journal &quot;%1&quot; cannot be read: %2.</source>
        <translation>Das Journal „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is damaged where it says what it is about, so what is behind that cannot be used.</source>
        <translation>Das Journal „%1“ ist dort beschädigt, wo es sagt, worum es geht, deshalb ist alles Weitere nicht benutzbar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file, so no journal can be kept there.</source>
        <translation>„%1“ ist keine Datei, deshalb kann dort kein Journal geführt werden.</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is in use: another batch is writing to it.</source>
        <translation>Das Journal „%1“ ist in Gebrauch: Ein anderer Stapel schreibt hinein.</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; cannot be locked: %2.</source>
        <translation>Das Journal „%1“ kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is no journal of a batch; it is left as it is.</source>
        <translation>Die Datei „%1“ ist kein Journal eines Stapels; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is of another version of Fanlight (format %2, not %3).</source>
        <translation>Das Journal „%1“ stammt von einer anderen Version von Fanlight (Format %2, nicht %3).</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is damaged, and no copy of it can be kept as &quot;%2&quot;: %3.</source>
        <translation>Das Journal „%1“ ist beschädigt, und es lässt sich keine Kopie als „%2“ aufbewahren: %3.</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; cannot be written: %2.</source>
        <translation>Das Journal „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::JsonLinesTable</name>
    <message>
        <source>%1 is a JSON array. In JSON Lines every line is an object.</source>
        <translation>%1 ist ein JSON-Array. In JSON Lines ist jede Zeile ein Objekt.</translation>
    </message>
    <message>
        <source>%1 has no JSON object on its first lines.</source>
        <translation>%1 enthält in den ersten Zeilen kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::KnownTasks</name>
    <message>
        <source>The task &quot;%1&quot; cannot be asked. %2</source>
        <translation>Die Aufgabe „%1“ kann nicht gestellt werden. %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::Languages</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsCard</name>
    <message>
        <source>&amp;Fixed</source>
        <translation>&amp;Fest</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Höchstens unterwegs</translation>
    </message>
    <message>
        <source>How many queries are sent at once at most. No more than %1, which the settings allow any target.</source>
        <translation>Wie viele Anfragen höchstens gleichzeitig gesendet werden. Nicht mehr als %1; so viele erlauben die Einstellungen jedem Ziel.</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>No more are sent in a minute. What the provider&apos;s replies say of its limits holds as well where it is tighter.</source>
        <translation>Mehr werden in einer Minute nicht gesendet. Was die Antworten des Anbieters über seine Limits sagen, gilt ebenfalls, wo es enger ist.</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>Input and output together. What the provider&apos;s replies say of its limits holds as well where it is tighter.</source>
        <translation>Ein- und Ausgabe zusammen. Was die Antworten des Anbieters über seine Limits sagen, gilt ebenfalls, wo es enger ist.</translation>
    </message>
    <message>
        <source>as in settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Always as many in flight as allowed. Without it the number adapts: it grows while answers come and falls when the provider refuses.</source>
        <translation>Immer so viele unterwegs wie erlaubt. Ohne dies passt sich die Anzahl an: Sie wächst, solange Antworten kommen, und sinkt, wenn der Anbieter ablehnt.</translation>
    </message>
    <message>
        <source>in flight %1 · %2 · %3</source>
        <comment>figures of a target</comment>
        <translation>unterwegs %1 · %2 · %3</translation>
    </message>
    <message>
        <source>These limits are those of every target at %1.</source>
        <translation>Diese Limits gelten für alle Ziele bei %1.</translation>
    </message>
    <message>
        <source>Most in flight at %1</source>
        <translation>Höchstens unterwegs bei %1</translation>
    </message>
    <message>
        <source>Requests a minute at %1</source>
        <translation>Anfragen pro Minute bei %1</translation>
    </message>
    <message>
        <source>Tokens a minute at %1</source>
        <translation>Token pro Minute bei %1</translation>
    </message>
    <message>
        <source>Fixed limit at %1</source>
        <translation>Festes Limit bei %1</translation>
    </message>
    <message>
        <source>They are not saved, and hold until the window is closed.</source>
        <translation>Sie werden nicht gespeichert und gelten, bis das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsDialog</name>
    <message>
        <source>There is no target yet. Add one in the window&apos;s top bar; what it may do appears here.</source>
        <translation>Noch gibt es kein Ziel. Fügen Sie oben im Fenster eines hinzu; hier erscheint dann, was es tun darf.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>What every target may do now. Changes hold at once, also for what waits, and are saved with the endpoint.</source>
        <translation>Was jedes Ziel jetzt tun darf. Änderungen gelten sofort, auch für das, was wartet, und werden beim Endpunkt gespeichert.</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsRow</name>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>limit %1 ↑</source>
        <translation>Limit %1 ↑</translation>
    </message>
    <message>
        <source>limit %1 ↓</source>
        <translation>Limit %1 ↓</translation>
    </message>
    <message>
        <source>As many are in flight as the limit allows; the next goes out when one ends.</source>
        <translation>So viele Anfragen sind unterwegs, wie das Limit zulässt; die nächste geht hinaus, wenn eine endet.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing holds it back.</source>
        <translation>Nichts hält es zurück.</translation>
    </message>
    <message>
        <source>The provider asked to wait. There is no way to ask before the time is up: it would be refused, and the wait might become longer. One query then finds out whether more are taken.</source>
        <translation>Der Anbieter bittet zu warten. Vor Ablauf der Zeit lässt sich nicht fragen: Die Anfrage würde abgelehnt, und die Wartezeit würde vielleicht länger. Eine Anfrage findet danach heraus, ob weitere angenommen werden.</translation>
    </message>
    <message>
        <source>One query is under way to find out whether the provider takes more. The others follow it.</source>
        <translation>Eine Anfrage ist unterwegs, um herauszufinden, ob der Anbieter mehr annimmt. Die anderen folgen ihr.</translation>
    </message>
    <message>
        <source>Found out from the provider&apos;s refusals. It is tried a little faster from time to time.</source>
        <translation>Aus den Ablehnungen des Anbieters ermittelt. Von Zeit zu Zeit wird es etwas schneller versucht.</translation>
    </message>
    <message>
        <source>the provider allows %1</source>
        <translation>der Anbieter erlaubt %1</translation>
    </message>
    <message>
        <source>all of %1 left</source>
        <translation>alle %1 übrig</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1, told %2 ago</source>
        <translation>%1, gemeldet vor %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>in flight and limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 eingereiht</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · in flight %2/%3 · queued %4</source>
        <translation>%1 · unterwegs %2/%3 · eingereiht %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>loads and what holds one</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>loads, what holds one, how many more</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more held back</source>
        <translation>
            <numerusform>%n weiteres zurückgehalten</numerusform>
            <numerusform>%n weitere zurückgehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::LineTable</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>Fanlight::LocalServer</name>
    <message>
        <source>Fanlight&apos;s simulator</source>
        <translation>Simulator von Fanlight</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation>OpenAI-kompatibler Server</translation>
    </message>
</context>
<context>
    <name>Fanlight::LogExport</name>
    <message>
        <source>The log cannot be read, so &quot;%1&quot; was not written.</source>
        <translation>Das Protokoll kann nicht gelesen werden, deshalb wurde „%1“ nicht geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::LogExportButton</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;CSV, a line per query…</source>
        <translation>&amp;CSV, eine Zeile je Anfrage…</translation>
    </message>
    <message>
        <source>&amp;JSON, with every attempt…</source>
        <translation>&amp;JSON, mit allen Versuchen…</translation>
    </message>
    <message>
        <source>&amp;HAR, for network tools…</source>
        <translation>&amp;HAR, für Netzwerkwerkzeuge…</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
</context>
<context>
    <name>Fanlight::LogReader</name>
    <message>
        <source>The log cannot be read: another program keeps it locked.</source>
        <translation>Das Protokoll kann nicht gelesen werden: Ein anderes Programm hält es gesperrt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::MainWindow</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>The batch is under way.</source>
        <translation>Der Stapel läuft.</translation>
    </message>
    <message>
        <source>Ask about every row, or go on where the batch stopped (Ctrl+Enter)</source>
        <translation>Zu jeder Zeile fragen oder weitermachen, wo der Stapel angehalten wurde (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>A run is under way. Stop it first, or wait for its last answer.</source>
        <translation>Ein Lauf ist im Gange. Halten Sie ihn erst an oder warten Sie auf seine letzte Antwort.</translation>
    </message>
    <message>
        <source>Run %1 (Ctrl+Enter)</source>
        <translation>Ausführen: %1 (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop what is running; finished answers stay (Esc)</source>
        <translation>Anhalten, was läuft; fertige Antworten bleiben (Esc)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open text…</source>
        <translation>&amp;Text öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save results as</source>
        <translation>&amp;Ergebnisse speichern als</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Copy all results as &amp;Markdown</source>
        <translation>Alle Er&amp;gebnisse als Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Request log</source>
        <translation>Anfrage&amp;protokoll</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Fanlight</source>
        <translation>Ü&amp;ber Fanlight</translation>
    </message>
    <message>
        <source>Open text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Copy the answer of the card</source>
        <translation>Antwort der Karte kopieren</translation>
    </message>
    <message>
        <source>Retry the card</source>
        <translation>Karte wiederholen</translation>
    </message>
    <message>
        <source>Cancel the card</source>
        <translation>Karte abbrechen</translation>
    </message>
    <message>
        <source>Details of the card</source>
        <translation>Details der Karte</translation>
    </message>
    <message>
        <source>Show and change the limits of the targets</source>
        <translation>Die Limits der Ziele anzeigen und ändern</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Limits…</translation>
    </message>
    <message>
        <source>Show the page &quot;%1&quot;</source>
        <translation>Die Seite „%1“ anzeigen</translation>
    </message>
    <message>
        <source>Save results as %1</source>
        <translation>Ergebnisse speichern als %1</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Erscheinungsbild: %1</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Neuerungen</translation>
    </message>
    <message>
        <source>Stop the batch and cut off what is under way; every answer is kept (Esc)</source>
        <translation>Den Stapel beenden und abbrechen, was unterwegs ist; alle Antworten bleiben erhalten (Esc)</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>Se&amp;itenleiste</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Er&amp;gebnisse</translation>
    </message>
    <message>
        <source>&amp;Columns, one a target</source>
        <translation>&amp;Spalten, eine je Ziel</translation>
    </message>
    <message>
        <source>&amp;Grid, as many as fit</source>
        <translation>&amp;Raster, so viele wie Platz haben</translation>
    </message>
    <message>
        <source>&amp;Tabs, one target at a time</source>
        <translation>Re&amp;iter, ein Ziel zur Zeit</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md)</source>
        <translation>Texte (*.txt *.md)</translation>
    </message>
    <message>
        <source>Link in an answer</source>
        <translation>Link in einer Antwort</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>This link is not opened: it does not lead to the web.</source>
        <translation>Dieser Link wird nicht geöffnet: Er führt nicht ins Web.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Drop one file at a time.</source>
        <translation>Legen Sie nur eine Datei auf einmal ab.</translation>
    </message>
    <message>
        <source>Open &amp;table…</source>
        <translation>T&amp;abelle öffnen…</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.text *.log *.json *.html)</source>
        <translation>Texte (*.txt *.md *.text *.log *.json *.html)</translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation>Gespeichert unter „%1“.</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Save the answer of the card</source>
        <translation>Antwort der Karte speichern</translation>
    </message>
    <message>
        <source>Go into the answer of the card</source>
        <translation>In die Antwort der Karte gehen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Analyze and Batch are the pages with something to run.</source>
        <translation>Ausführen lässt sich etwas auf den Seiten „Analyse“ und „Stapel“.</translation>
    </message>
    <message>
        <source>Let go of the paused batch; every answer is kept (Esc)</source>
        <translation>Den angehaltenen Stapel freigeben; jede Antwort bleibt erhalten (Esc)</translation>
    </message>
</context>
<context>
    <name>Fanlight::MarkdownText</name>
    <message>
        <source>[Picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
</context>
<context>
    <name>Fanlight::NewsDialog</name>
    <message>
        <source>What&apos;s new in Fanlight</source>
        <translation>Neues in Fanlight</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Neuerungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Fanlight::NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Fanlight::OpenAiChatDecoder</name>
    <message>
        <source>The provider broke off the answer and gave no reason.</source>
        <translation>Der Anbieter hat die Antwort abgebrochen und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The provider broke off the answer because it is overloaded.</source>
        <translation>Der Anbieter hat die Antwort wegen Überlastung abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::OpenAiResponsesDecoder</name>
    <message>
        <source>The provider cancelled the response.</source>
        <translation>Der Anbieter hat die Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>The provider sent a response that is not finished (%1).</source>
        <translation>Der Anbieter hat eine Antwort gesendet, die nicht abgeschlossen ist (%1).</translation>
    </message>
</context>
<context>
    <name>Fanlight::OutputFile</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner und keine Datei.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the output.</source>
        <translation>Den Ordner %1 für die Ausgabe gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::OutputWriter</name>
    <message>
        <source>%1 cannot be written: the name of the output has to end in .jsonl or .csv.</source>
        <translation>%1 kann nicht geschrieben werden: Der Name der Ausgabe muss auf .jsonl oder .csv enden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: its name has to end in .csv, .json, .jsonl or .md.</source>
        <translation>%1 kann nicht geschrieben werden: Der Name muss auf .csv, .json, .jsonl oder .md enden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::PageBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Fanlight::PaneTitle</name>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>Fanlight::PartCollection</name>
    <message>
        <source>%1 does not accept the key, so its results cannot be fetched: %2</source>
        <translation>%1 akzeptiert den Schlüssel nicht, deshalb lassen sich die Ergebnisse nicht abholen: %2</translation>
    </message>
    <message>
        <source>The results are not complete.</source>
        <translation>Die Ergebnisse sind nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>The results of part %1 could not be fetched from %2; the next attempt is in %n seconds: %3</source>
        <translation>
            <numerusform>Die Ergebnisse von Teil %1 ließen sich nicht von %2 abholen; der nächste Versuch folgt in %n Sekunde: %3</numerusform>
            <numerusform>Die Ergebnisse von Teil %1 ließen sich nicht von %2 abholen; der nächste Versuch folgt in %n Sekunden: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider did not get to this query within the 24 hours of its batch. --retry-failed asks it again.</source>
        <translation>Der Anbieter kam in den 24 Stunden seines Stapels nicht zu dieser Anfrage. --retry-failed fragt sie erneut.</translation>
    </message>
    <message>
        <source>The provider&apos;s batch was cancelled before this query was asked. --retry-failed asks it again.</source>
        <translation>Der Stapel beim Anbieter wurde abgebrochen, bevor diese Anfrage gestellt wurde. --retry-failed fragt sie erneut.</translation>
    </message>
    <message>
        <source>The provider&apos;s batch has ended without a result for this query. --retry-failed asks it again.</source>
        <translation>Der Stapel beim Anbieter endete ohne Ergebnis für diese Anfrage. --retry-failed fragt sie erneut.</translation>
    </message>
    <message>
        <source>%1 refuses queries of the batch, so it is not asked any further: %2</source>
        <translation>%1 lehnt Anfragen des Stapels ab, deshalb wird dort nicht weiter gefragt: %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::PartFlow</name>
    <message numerus="yes">
        <source>%1 could not be asked after %n attempts: %2</source>
        <translation>
            <numerusform>%1 ließ sich nach %n Versuch nicht fragen: %2</numerusform>
            <numerusform>%1 ließ sich nach %n Versuchen nicht fragen: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer as it should and is asked again in %n seconds: %2</source>
        <translation>
            <numerusform>%1 antwortet nicht, wie es sollte, und wird in %n Sekunde erneut gefragt: %2</numerusform>
            <numerusform>%1 antwortet nicht, wie es sollte, und wird in %n Sekunden erneut gefragt: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not accept the key, so it is not asked any further: %2</source>
        <translation>%1 akzeptiert den Schlüssel nicht und wird deshalb nicht weiter gefragt: %2</translation>
    </message>
    <message>
        <source>The quota at %1 is used up, so it is not asked any further: %2</source>
        <translation>Das Kontingent bei %1 ist aufgebraucht, deshalb wird dort nicht weiter gefragt: %2</translation>
    </message>
    <message>
        <source>%1 has no batch API (it answered HTTP %2), so nothing can be handed to it with --via provider-batch. Use --via requests.</source>
        <translation>%1 hat keine Batch-API (die Antwort war HTTP %2), deshalb lässt sich mit --via provider-batch nichts übergeben. Verwenden Sie --via requests.</translation>
    </message>
    <message>
        <source>%1 cannot be asked: %2</source>
        <translation>%1 kann nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>The reply to the upload names no file.</source>
        <translation>Die Antwort auf das Hochladen nennt keine Datei.</translation>
    </message>
    <message>
        <source>The provider no longer knows the batch %1, which this query was in: %2</source>
        <translation>Der Anbieter kennt den Stapel %1 nicht mehr, zu dem diese Anfrage gehörte: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be asked after its batch %2 in %n attempts: %3</source>
        <translation>
            <numerusform>Bei %1 ließ sich in %n Versuch nicht nach dem Stapel %2 fragen: %3</numerusform>
            <numerusform>Bei %1 ließ sich in %n Versuchen nicht nach dem Stapel %2 fragen: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch %1 of %2 cannot be asked after, which is tried again: %3</source>
        <translation>Nach dem Stapel %1 von %2 lässt sich nicht fragen; es wird erneut versucht: %3</translation>
    </message>
    <message>
        <source>It is not known whether %1 has a batch of part %2 already: its list of batches will tell.</source>
        <translation>Es ist nicht bekannt, ob %1 schon einen Stapel von Teil %2 hat: Die Liste der Stapel dort wird es zeigen.</translation>
    </message>
    <message>
        <source>%1 does not list its batches (it answered HTTP %2), so it cannot be told whether it has one of part %3. --restart begins anew; should there be one, it is billed.</source>
        <translation>%1 listet seine Stapel nicht auf (die Antwort war HTTP %2), deshalb lässt sich nicht sagen, ob es dort einen von Teil %3 gibt. --restart beginnt neu; sollte es einen geben, wird er berechnet.</translation>
    </message>
    <message>
        <source>The reply is no list of batches.</source>
        <translation>Die Antwort ist keine Liste von Stapeln.</translation>
    </message>
    <message>
        <source>The batch %1 of %2 may be part %3. Only its results will tell, so they are waited for before anything is handed over twice.</source>
        <translation>Der Stapel %1 von %2 könnte Teil %3 sein. Nur seine Ergebnisse werden es zeigen, deshalb wird auf sie gewartet, bevor etwas zweimal übergeben wird.</translation>
    </message>
    <message>
        <source>The reply holds no results.</source>
        <translation>Die Antwort enthält keine Ergebnisse.</translation>
    </message>
    <message>
        <source>The results of the batch %1, which may be part %2, could not be read. %3</source>
        <translation>Die Ergebnisse des Stapels %1, der Teil %2 sein könnte, ließen sich nicht lesen. %3</translation>
    </message>
</context>
<context>
    <name>Fanlight::PastRun</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Nothing is left of this run: its queries were deleted.</source>
        <translation>Von diesem Lauf ist nichts mehr vorhanden: Seine Anfragen wurden gelöscht.</translation>
    </message>
    <message>
        <source>This run has more results than can be read side by side. Its queries can be shown instead.</source>
        <translation>Dieser Lauf hat mehr Ergebnisse, als sich nebeneinander lesen lassen. Stattdessen können seine Anfragen angezeigt werden.</translation>
    </message>
    <message>
        <source>This was a batch: it asked about many texts. Its queries can be shown instead.</source>
        <translation>Das war ein Stapel: Er fragte zu vielen Texten. Stattdessen können seine Anfragen angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::PastRunsModel</name>
    <message>
        <source>(the text was not kept)</source>
        <translation>(der Text wurde nicht aufbewahrt)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>Fanlight::PriceBook</name>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is too large for a list of prices</source>
        <translation>die Datei ist zu groß für eine Preisliste</translation>
    </message>
    <message>
        <source>Your own prices in &quot;%1&quot; are not used: %2. The built-in ones are.</source>
        <translation>Ihre eigenen Preise in „%1“ werden nicht verwendet: %2. Es gelten die eingebauten.</translation>
    </message>
</context>
<context>
    <name>Fanlight::PriceFile</name>
    <message>
        <source>%1: %2</source>
        <comment>a place in a file, and what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot; here</source>
        <translation>einen Schlüssel „%1“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <comment>a list in a file, and which of it</comment>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>must be an object in {braces}</source>
        <translation>muss ein Objekt in {geschweiften Klammern} sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>„%1“ muss ein Text sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a date like &quot;2026-09-23&quot;</source>
        <translation>„%1“ muss ein Datum wie &quot;2026-09-23&quot; sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of dollars, 0 or more</source>
        <translation>„%1“ muss ein Betrag in Dollar sein, 0 oder mehr</translation>
    </message>
    <message>
        <source>&quot;form&quot; must be %1: another one is for another version of Fanlight</source>
        <translation>„form“ muss %1 sein: Eine andere ist für eine andere Version von Fanlight</translation>
    </message>
    <message>
        <source>&quot;currency&quot; must be &quot;USD&quot;</source>
        <translation>„currency“ muss &quot;USD&quot; sein</translation>
    </message>
    <message>
        <source>&quot;per_tokens&quot; must be %1</source>
        <translation>„per_tokens“ muss %1 sein</translation>
    </message>
    <message>
        <source>&quot;hosts&quot; must name the host that is asked, like [&quot;llm.example.com&quot;]</source>
        <translation>„hosts“ muss den Host nennen, der gefragt wird, etwa [&quot;llm.example.com&quot;]</translation>
    </message>
    <message>
        <source>&quot;match&quot; must hold names, or objects with a condition in them</source>
        <translation>„match“ muss Namen enthalten oder Objekte mit einer Bedingung</translation>
    </message>
    <message>
        <source>&quot;regex&quot; is no regular expression: %1</source>
        <translation>„regex“ ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>&quot;input&quot; and &quot;output&quot; must both have a price</source>
        <translation>„input“ und „output“ müssen beide einen Preis haben</translation>
    </message>
    <message>
        <source>&quot;daily&quot; must be two times of day in UTC, like [&quot;01:00&quot;, &quot;04:00&quot;]</source>
        <translation>„daily“ muss zwei Uhrzeiten in UTC enthalten, etwa [&quot;01:00&quot;, &quot;04:00&quot;]</translation>
    </message>
    <message>
        <source>&quot;input_tokens&quot; must be a whole number, 0 or more</source>
        <translation>„input_tokens“ muss eine ganze Zahl sein, 0 oder mehr</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>the file must be one object in {braces}</source>
        <translation>die Datei muss ein einziges Objekt in {geschweiften Klammern} sein</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatch</name>
    <message numerus="yes">
        <source>%n parts of this batch are with providers, who would be paid twice. In fanlight-cli, --via provider-batch goes on and collects them; --restart cancels them and begins anew.</source>
        <translation>
            <numerusform>%n Teil dieses Stapels ist bei einem Anbieter, der doppelt bezahlt würde. In fanlight-cli macht --via provider-batch weiter und holt ihn ab; --restart bricht ihn ab und beginnt neu.</numerusform>
            <numerusform>%n Teile dieses Stapels sind bei Anbietern, die doppelt bezahlt würden. In fanlight-cli macht --via provider-batch weiter und holt sie ab; --restart bricht sie ab und beginnt neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results of the provider&apos;s batch cannot be put aside: %1</source>
        <translation>Die Ergebnisse des Stapels beim Anbieter lassen sich nicht zwischenspeichern: %1</translation>
    </message>
    <message>
        <source>Fanlight does not know the batch API of Azure, where &quot;%1&quot; is. Use --via requests.</source>
        <translation>Fanlight kennt die Batch-API von Azure nicht, wo „%1“ liegt. Verwenden Sie --via requests.</translation>
    </message>
    <message>
        <source>The provider&apos;s file of results has a line for this query that holds no reply.</source>
        <translation>Die Ergebnisdatei des Anbieters hat für diese Anfrage eine Zeile ohne Antwort.</translation>
    </message>
    <message>
        <source>%1 (line %2 of the input file)</source>
        <translation>%1 (Zeile %2 der Eingabedatei)</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchCanceller</name>
    <message numerus="yes">
        <source>%1 at %2 may have a batch of %n queries that the given-up journal did not know of. If there is one, it goes on.</source>
        <translation>
            <numerusform>%1 bei %2 hat möglicherweise einen Stapel mit %n Anfrage, von dem das verworfene Journal nichts wusste. Wenn es ihn gibt, läuft er weiter.</numerusform>
            <numerusform>%1 bei %2 hat möglicherweise einen Stapel mit %n Anfragen, von dem das verworfene Journal nichts wusste. Wenn es ihn gibt, läuft er weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch %1 of %2 at %3 goes on, because that is no target of this command.</source>
        <translation>Der Stapel %1 von %2 unter %3 läuft weiter, weil das kein Ziel dieses Befehls ist.</translation>
    </message>
    <message>
        <source>The batch %1 of %2 is cancelled; what was answered before is billed.</source>
        <translation>Der Stapel %1 von %2 ist abgebrochen; was vorher beantwortet wurde, wird berechnet.</translation>
    </message>
    <message>
        <source>The batch %1 of %2 could not be cancelled and may go on: %3</source>
        <translation>Der Stapel %1 von %2 ließ sich nicht abbrechen und läuft möglicherweise weiter: %3</translation>
    </message>
    <message>
        <source>The batch %1 of %2 has ended already; what was answered is billed.</source>
        <translation>Der Stapel %1 von %2 ist schon beendet; was beantwortet wurde, wird berechnet.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchProcess</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>Die Eingabe lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>The journal has a batch of %1, which is no target of this one.</source>
        <translation>Das Journal hat einen Stapel von %1, das kein Ziel dieses Stapels ist.</translation>
    </message>
    <message numerus="yes">
        <source>Going on with the batch %1, %n queries to %2.</source>
        <translation>
            <numerusform>Weiter mit dem Stapel %1, %n Anfrage an %2.</numerusform>
            <numerusform>Weiter mit dem Stapel %1, %n Anfragen an %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 queries in batches at providers are answered there</source>
        <translation>%1 von %2 Anfragen in Stapeln bei Anbietern sind dort beantwortet</translation>
    </message>
    <message>
        <source>The budget of $%1 does not allow another row: up to $%2 is spent or under way, and the next row may cost $%3.</source>
        <translation>Das Budget von %1 $ lässt keine weitere Zeile zu: Bis zu %2 $ sind ausgegeben oder unterwegs, und die nächste Zeile kann %3 $ kosten.</translation>
    </message>
    <message>
        <source>Row %1 is too large for a batch of the provider.</source>
        <translation>Zeile %1 ist zu groß für einen Stapel des Anbieters.</translation>
    </message>
    <message numerus="yes">
        <source>The providers go on with the %n queries that they have. The same command collects the results.</source>
        <translation>
            <numerusform>Die Anbieter machen mit der %n Anfrage weiter, die sie haben. Derselbe Befehl holt die Ergebnisse ab.</numerusform>
            <numerusform>Die Anbieter machen mit den %n Anfragen weiter, die sie haben. Derselbe Befehl holt die Ergebnisse ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part %1, %n queries to %2, is the provider&apos;s batch %3.</source>
        <translation>
            <numerusform>Teil %1, %n Anfrage an %2, ist beim Anbieter der Stapel %3.</numerusform>
            <numerusform>Teil %1, %n Anfragen an %2, ist beim Anbieter der Stapel %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %n parts without making a batch of them, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 hat %n Teil angenommen, ohne einen Stapel daraus zu machen, und wird deshalb nicht weiter gefragt.</numerusform>
            <numerusform>%1 hat %n Teile angenommen, ohne einen Stapel daraus zu machen, und wird deshalb nicht weiter gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider refused the batch and gave no reason.</source>
        <translation>Der Anbieter hat den Stapel abgelehnt und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>%1 refused the batch, so it is not asked any further: %2</source>
        <translation>%1 hat den Stapel abgelehnt und wird deshalb nicht weiter gefragt: %2</translation>
    </message>
    <message>
        <source>%1 has as many queries in batches as it takes. The rest is handed over when one of them has ended.</source>
        <translation>%1 hat so viele Anfragen in Stapeln, wie dort angenommen werden. Der Rest wird übergeben, wenn einer davon beendet ist.</translation>
    </message>
    <message>
        <source>%1 does not take a setting of the queries. Those that it refused are handed over again without it.</source>
        <translation>%1 akzeptiert eine Einstellung der Anfragen nicht. Die abgelehnten werden ohne sie noch einmal übergeben.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProxyAddress</name>
    <message>
        <source>The proxy&apos;s address must not carry a user name or a password. Give them as the secret header Proxy-Authorization.</source>
        <translation>Die Adresse des Proxys darf weder Benutzernamen noch Passwort enthalten. Geben Sie diese als geheimen Header Proxy-Authorization an.</translation>
    </message>
    <message>
        <source>The proxy &quot;%1&quot; is not usable: write it like http://proxy.example.com:3128 or socks5://127.0.0.1:1080, or &quot;direct&quot; for none.</source>
        <translation>Der Proxy „%1“ ist nicht benutzbar: Geben Sie ihn wie http://proxy.example.com:3128 oder socks5://127.0.0.1:1080 an, oder „direct“ für keinen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::QueryDetails</name>
    <message>
        <source>[The rest is not shown here.]</source>
        <translation>[Der Rest wird hier nicht angezeigt.]</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>Warten auf den neuen Versuch</translation>
    </message>
    <message>
        <source>Waiting to retry (server asked for %1)</source>
        <translation>Warten auf den neuen Versuch (der Server verlangt %1)</translation>
    </message>
    <message>
        <source>[key not shown]</source>
        <translation>[Schlüssel nicht angezeigt]</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Provider&apos;s request id: %1</source>
        <translation>Anfrage-ID des Anbieters: %1</translation>
    </message>
    <message>
        <source>Answered from the cache: nothing was sent, and it cost nothing. Its tokens were those of the first time.</source>
        <translation>Aus dem Cache beantwortet: Es wurde nichts gesendet, und es hat nichts gekostet. Die Token sind die vom ersten Mal.</translation>
    </message>
    <message>
        <source>Answered by the delivery of an equal query, whose tokens these are.</source>
        <translation>Durch die Lieferung einer gleichen Anfrage beantwortet, deren Token dies sind.</translation>
    </message>
    <message>
        <source>Input tokens: %1</source>
        <translation>Eingabe-Token: %1</translation>
    </message>
    <message>
        <source>Output tokens: %1</source>
        <translation>Ausgabe-Token: %1</translation>
    </message>
    <message>
        <source>Read from the provider&apos;s cache: %1</source>
        <translation>Aus dem Cache des Anbieters gelesen: %1</translation>
    </message>
    <message>
        <source>Reasoning tokens: %1</source>
        <translation>Token fürs Nachdenken: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Cost: unknown</source>
        <translation>Kosten: unbekannt</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Gedankengang</translation>
    </message>
    <message>
        <source>No text was received.</source>
        <translation>Es wurde kein Text empfangen.</translation>
    </message>
    <message>
        <source>Queued by Fanlight</source>
        <translation>Von Fanlight eingereiht</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>connection reused</source>
        <translation>Verbindung wiederverwendet</translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation>Warten auf den Anbieter</translation>
    </message>
    <message>
        <source>Reply begun, no text yet</source>
        <translation>Antwort begonnen, noch kein Text</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>In Fanlight&apos;s queue</source>
        <translation>In der Warteschlange von Fanlight</translation>
    </message>
    <message>
        <source>First delivery to end</source>
        <translation>Von der ersten Sendung bis zum Ende</translation>
    </message>
    <message>
        <source>[The first %1 of %2 bytes.]</source>
        <translation>[Die ersten %1 von %2 Bytes.]</translation>
    </message>
</context>
<context>
    <name>Fanlight::QueryEngine</name>
    <message>
        <source>The query was cancelled before it was sent.</source>
        <translation>Die Anfrage wurde abgebrochen, bevor sie gesendet war.</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The query was not sent, because it could not be noted down before.</source>
        <translation>Die Anfrage wurde nicht gesendet, weil sie vorher nicht vermerkt werden konnte.</translation>
    </message>
    <message>
        <source>This request needs about %L1 tokens, and no more than %L2 tokens a minute are allowed, so it can never be sent. Shorten the text, or raise the limit.</source>
        <translation>Diese Anfrage braucht etwa %L1 Token, und mehr als %L2 Token pro Minute sind nicht erlaubt; sie kann also nie gesendet werden. Kürzen Sie den Text oder erhöhen Sie das Limit.</translation>
    </message>
</context>
<context>
    <name>Fanlight::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Files that you open are listed here</source>
        <translation>Dateien, die Sie öffnen, erscheinen hier</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a file and its folder</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::RedisCache</name>
    <message>
        <source>it says &quot;%1&quot;</source>
        <translation>er meldet „%1“</translation>
    </message>
    <message>
        <source>The shared cache at %1 is full. What it knows is used, but nothing more is kept there.</source>
        <translation>Der gemeinsame Cache unter %1 ist voll. Was er weiß, wird genutzt, aber nichts Neues dort abgelegt.</translation>
    </message>
    <message>
        <source>The shared cache at %1 keeps no answers: it says &quot;%2&quot;.</source>
        <translation>Der gemeinsame Cache unter %1 bewahrt keine Antworten auf: Er meldet „%2“.</translation>
    </message>
    <message>
        <source>The shared cache at %1 is not used now: %2. Queries go on without it.</source>
        <translation>Der gemeinsame Cache unter %1 wird zurzeit nicht genutzt: %2. Die Anfragen laufen ohne ihn weiter.</translation>
    </message>
</context>
<context>
    <name>Fanlight::RedisConnection</name>
    <message>
        <source>it says &quot;%1&quot;</source>
        <translation>er meldet „%1“</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>er antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>er hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>what answers there is no Redis</source>
        <translation>was dort antwortet, ist kein Redis</translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation>der Speicher ist knapp</translation>
    </message>
    <message>
        <source>this build of Fanlight has no support for Redis, because hiredis was missing</source>
        <translation>diese Ausgabe von Fanlight unterstützt Redis nicht, weil hiredis fehlte</translation>
    </message>
</context>
<context>
    <name>Fanlight::ReplyDecoder</name>
    <message>
        <source>One event of the reply is larger than 64 MiB.</source>
        <translation>Ein Ereignis der Antwort ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>The reply holds an event that is not valid JSON: %1</source>
        <translation>Die Antwort enthält ein Ereignis, das kein gültiges JSON ist: %1</translation>
    </message>
    <message>
        <source>The reply is larger than 64 MiB.</source>
        <translation>Die Antwort ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>The reply is JSON, but not an answer of this protocol: %1</source>
        <translation>Die Antwort ist JSON, aber keine Antwort dieses Protokolls: %1</translation>
    </message>
    <message>
        <source>The server reported an error and gave no reason.</source>
        <translation>Der Server hat einen Fehler gemeldet und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The reply is not valid JSON: %1</source>
        <translation>Die Antwort ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>The reply is a stream, but not of this protocol; is the endpoint&apos;s protocol right?</source>
        <translation>Die Antwort ist ein Datenstrom, aber nicht dieses Protokolls; stimmt das Protokoll des Endpunkts?</translation>
    </message>
    <message>
        <source>The key was not sent there.</source>
        <translation>Der Schlüssel wurde nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>The model declined to answer and gave no reason.</source>
        <translation>Das Modell hat die Antwort abgelehnt und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The provider&apos;s content filter withheld the answer.</source>
        <translation>Der Inhaltsfilter des Anbieters hat die Antwort zurückgehalten.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ReplyDialog</name>
    <message>
        <source>The whole reply</source>
        <translation>Die ganze Antwort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%L1 characters</source>
        <translation>%L1 Zeichen</translation>
    </message>
    <message>
        <source>%1, %2 % of them are here</source>
        <translation>%1, davon sind %2 % da</translation>
    </message>
    <message>
        <source>%1. Where %2 stands, a long line goes on.</source>
        <translation>%1. Wo %2 steht, geht eine lange Zeile weiter.</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogEntry</name>
    <message>
        <source>%1: %2</source>
        <comment>error code and message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (server asked for %2)</source>
        <comment>error and wait</comment>
        <translation>%1 (der Server verlangt %2)</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out</source>
        <translation>Token: %1 ein, %2 aus</translation>
    </message>
    <message>
        <source>, %1 of the input read from the provider&apos;s cache</source>
        <translation>, %1 der Eingabe aus dem Cache des Anbieters gelesen</translation>
    </message>
    <message>
        <source>, %1 of the output spent on reasoning</source>
        <translation>, %1 der Ausgabe fürs Nachdenken verwendet</translation>
    </message>
    <message>
        <source>Request %1: %2 at %3</source>
        <translation>Anfrage %1: %2 bei %3</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>Der Anbieter meldet: %1</translation>
    </message>
    <message>
        <source>Answered from the cache: nothing was sent, and it cost nothing.</source>
        <translation>Aus dem Cache beantwortet: Es wurde nichts gesendet, und es hat nichts gekostet.</translation>
    </message>
    <message>
        <source>Answered by the delivery of an equal query, whose attempts and tokens these are.</source>
        <translation>Durch die Lieferung einer gleichen Anfrage beantwortet, deren Versuche und Token dies sind.</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Cost: unknown</source>
        <translation>Kosten: unbekannt</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Begonnen %1</translation>
    </message>
    <message>
        <source>The provider&apos;s request id: %1</source>
        <translation>Anfrage-ID des Anbieters: %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogModel</name>
    <message>
        <source>Answered from the cache: nothing was sent.</source>
        <translation>Aus dem Cache beantwortet: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Paid for by the equal query whose delivery answered this one too.</source>
        <translation>Von der gleichen Anfrage bezahlt, deren Lieferung auch diese beantwortet hat.</translation>
    </message>
    <message>
        <source>The provider refused it, and most likely bills nothing.</source>
        <translation>Der Anbieter hat abgelehnt und berechnet sehr wahrscheinlich nichts.</translation>
    </message>
    <message>
        <source>The provider did not say how many tokens it took.</source>
        <translation>Der Anbieter hat nicht gesagt, wie viele Token es gekostet hat.</translation>
    </message>
    <message>
        <source>No price is known for this model at this address.</source>
        <translation>Für dieses Modell an dieser Adresse ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a request</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>1. Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens of the prompt</comment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens of the answer</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>The request&apos;s number since Fanlight was started</source>
        <translation>Die Nummer der Anfrage seit dem Start von Fanlight</translation>
    </message>
    <message>
        <source>When it was submitted, in local time</source>
        <translation>Wann sie eingereicht wurde, in Ortszeit</translation>
    </message>
    <message>
        <source>The endpoint and the model that were asked</source>
        <translation>Der Endpunkt und das Modell, die gefragt wurden</translation>
    </message>
    <message>
        <source>What was asked of the text</source>
        <translation>Was zum Text gefragt wurde</translation>
    </message>
    <message>
        <source>Where the request stands</source>
        <translation>Wie es um die Anfrage steht</translation>
    </message>
    <message>
        <source>How many times it was sent</source>
        <translation>Wie oft sie gesendet wurde</translation>
    </message>
    <message>
        <source>Time in Fanlight&apos;s own queue. It is no part of the total.</source>
        <translation>Zeit in der Warteschlange von Fanlight. Sie zählt nicht zur Gesamtzeit.</translation>
    </message>
    <message>
        <source>From sending to the first text of the answer, for the last attempt</source>
        <translation>Vom Senden bis zum ersten Text der Antwort, beim letzten Versuch</translation>
    </message>
    <message>
        <source>From the first sending to the end, retry waits included</source>
        <translation>Vom ersten Senden bis zum Ende, einschließlich der Wartezeiten zwischen Versuchen</translation>
    </message>
    <message>
        <source>Tokens of the prompt, as the provider counted them</source>
        <translation>Token der Eingabe, wie der Anbieter sie gezählt hat</translation>
    </message>
    <message>
        <source>Tokens generated, as the provider counted them</source>
        <translation>Erzeugte Token, wie der Anbieter sie gezählt hat</translation>
    </message>
    <message>
        <source>Tokens per second from the first text to the end</source>
        <translation>Token pro Sekunde vom ersten Text bis zum Ende</translation>
    </message>
    <message>
        <source>What the tokens cost at the known prices, in US dollars</source>
        <translation>Was die Token zu den bekannten Preisen kosten, in US-Dollar</translation>
    </message>
    <message>
        <source>Whether the answer came from Fanlight&apos;s cache: then nothing was sent</source>
        <translation>Ob die Antwort aus dem Cache von Fanlight kam: Dann wurde nichts gesendet</translation>
    </message>
    <message>
        <source>When each phase of the request took place, on one time axis</source>
        <translation>Wann jede Phase der Anfrage stattfand, auf einer gemeinsamen Zeitachse</translation>
    </message>
    <message>
        <source>hit</source>
        <comment>found in the cache</comment>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>Answered from the cache</source>
        <translation>Aus dem Cache beantwortet</translation>
    </message>
    <message>
        <source>Not from the cache</source>
        <translation>Nicht aus dem Cache</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1: unbekannt</translation>
    </message>
    <message>
        <source>%1: not yet known</source>
        <translation>%1: noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An equal query was under way: its delivery answered this one too.</source>
        <translation>Eine gleiche Anfrage war unterwegs: Ihre Lieferung hat auch diese beantwortet.</translation>
    </message>
    <message>
        <source>Of the last attempt, from its own sending.</source>
        <translation>Beim letzten Versuch, ab dessen eigenem Senden.</translation>
    </message>
    <message>
        <source>Of all attempts, from the first sending on, waits included.</source>
        <translation>Über alle Versuche, ab dem ersten Senden, Wartezeiten eingeschlossen.</translation>
    </message>
    <message>
        <source>The provider did not say how many.</source>
        <translation>Der Anbieter hat die Anzahl nicht genannt.</translation>
    </message>
    <message>
        <source>There is no rate: fewer than two tokens, or everything arrived at once.</source>
        <translation>Es gibt keine Rate: weniger als zwei Token, oder alles kam auf einmal.</translation>
    </message>
    <message>
        <source>No text of an answer arrived.</source>
        <translation>Es kam kein Text einer Antwort.</translation>
    </message>
    <message>
        <source>The request was never sent.</source>
        <translation>Die Anfrage wurde nie gesendet.</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogTable</name>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Columns of the request log</source>
        <translation>Spalten des Anfrageprotokolls</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Cancel %1 requests</source>
        <translation>%1 Anfragen abbrechen</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Anfrage abbrechen</translation>
    </message>
    <message>
        <source>Clear finished rows</source>
        <translation>Beendete Zeilen entfernen</translation>
    </message>
    <message>
        <source>Requests appear here as they are sent, with the time that each phase of them took.</source>
        <translation>Hier erscheinen Anfragen, sobald sie gesendet werden, mit der Zeit, die jede ihrer Phasen gebraucht hat.</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>Keine Anfrage passt zum Filter.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>Zeilen als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy request as cURL</source>
        <translation>Anfrage als cURL kopieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogView</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show every request</source>
        <translation>Alle Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Show requests that are queued or under way</source>
        <translation>Anfragen anzeigen, die eingereiht oder unterwegs sind</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show requests that failed</source>
        <translation>Fehlgeschlagene Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Show requests that were cancelled</source>
        <translation>Abgebrochene Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Show requests that the cache answered</source>
        <translation>Anfragen anzeigen, die der Cache beantwortet hat</translation>
    </message>
    <message>
        <source>Filter the request log</source>
        <translation>Anfrageprotokoll filtern</translation>
    </message>
    <message>
        <source>Filter by target, task, state, error</source>
        <translation>Filtern nach Ziel, Aufgabe, Zustand, Fehler</translation>
    </message>
    <message>
        <source>Shows the requests whose target, task, state or error contains every word (Ctrl+F)</source>
        <translation>Zeigt die Anfragen, deren Ziel, Aufgabe, Zustand oder Fehler alle Wörter enthält (Strg+F)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Figures of the request log</source>
        <translation>Kennzahlen des Anfrageprotokolls</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anfrage</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Die Details schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Die Details schließen (Esc)</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Wählen Sie eine Anfrage aus, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>Of this session, since the program was started, as far as the log shows it. Total time of the requests that are done, without the time in Fanlight&apos;s queue: half of them took at most p50, 95 of 100 at most p95. Errors: those that failed among those that were not cancelled.</source>
        <translation>Aus dieser Sitzung seit dem Start des Programms, soweit das Protokoll sie zeigt. Gesamtzeit der fertigen Anfragen ohne die Zeit in der Warteschlange von Fanlight: Die Hälfte brauchte höchstens p50, 95 von 100 höchstens p95. Fehler: der Anteil der fehlgeschlagenen an denen, die nicht abgebrochen wurden.</translation>
    </message>
    <message>
        <source>Export the requests that are shown</source>
        <translation>Die angezeigten Anfragen exportieren</translation>
    </message>
    <message>
        <source>Choose the columns of the request log</source>
        <translation>Die Spalten des Anfrageprotokolls auswählen</translation>
    </message>
    <message>
        <source>Choose the columns; drag a heading to move it</source>
        <translation>Die Spalten auswählen; ziehen Sie eine Überschrift, um sie zu verschieben</translation>
    </message>
    <message>
        <source>This session: %1</source>
        <comment>figures</comment>
        <translation>Diese Sitzung: %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultCard</name>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Show the reply as received</source>
        <translation>Die Antwort anzeigen, wie sie empfangen wurde</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit endpoint…</source>
        <translation>Endpunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Save answer as…</source>
        <translation>Antwort speichern unter …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>task and target</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Antwort lesen</translation>
    </message>
    <message>
        <source>Lower rate…</source>
        <translation>Rate senken…</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsExport</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsGrid</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Press Run to ask every chosen task of every chosen target at once.
Each answer gets a card of its own and fills it as it arrives.</source>
        <translation>„Ausführen“ stellt allen gewählten Zielen zugleich alle gewählten Aufgaben.
Jede Antwort bekommt eine eigene Karte und füllt sie, während sie eintrifft.</translation>
    </message>
    <message>
        <source>Results of one target</source>
        <translation>Ergebnisse eines Ziels</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsModel</name>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::RowProblem</name>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3.</source>
        <translation>
            <numerusform>Zeile %1 (Dateizeile %2) hat %n Zelle, die Kopfzeile hat %3.</numerusform>
            <numerusform>Zeile %1 (Dateizeile %2) hat %n Zellen, die Kopfzeile hat %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3. Left over: %4</source>
        <translation>
            <numerusform>Zeile %1 (Dateizeile %2) hat %n Zelle, die Kopfzeile hat %3. Übrig sind: %4</numerusform>
            <numerusform>Zeile %1 (Dateizeile %2) hat %n Zellen, die Kopfzeile hat %3. Übrig sind: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 (line %2) has a quotation mark that is not closed. It was read up to the end of its line.</source>
        <translation>Zeile %1 (Dateizeile %2) hat ein Anführungszeichen, das nicht geschlossen wird. Sie wurde bis zum Ende ihrer Dateizeile gelesen.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is longer than %3 and was left out.</source>
        <translation>Zeile %1 (Dateizeile %2) ist länger als %3 und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is not in UTF-8, as the rest of the file is.</source>
        <translation>Zeile %1 (Dateizeile %2) ist nicht in UTF-8 wie der Rest der Datei.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 is empty.</source>
        <translation>Zeile %1 (Dateizeile %2) hat keinen Text: %3 ist leer.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 holds binary data (NUL characters).</source>
        <translation>Zeile %1 (Dateizeile %2) hat keinen Text: %3 enthält Binärdaten (NUL-Zeichen).</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is not valid JSON at byte %3 of the line.</source>
        <translation>Zeile %1 (Dateizeile %2) ist ab Byte %3 der Dateizeile kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is no JSON object.</source>
        <translation>Zeile %1 (Dateizeile %2) ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no %3.</source>
        <translation>In Zeile %1 (Dateizeile %2) fehlt %3.</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 is no string.</source>
        <translation>Zeile %1 (Dateizeile %2) hat keinen Text: %3 ist keine Zeichenkette.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Die Suche leeren</translation>
    </message>
</context>
<context>
    <name>Fanlight::SecretStore</name>
    <message>
        <source>The system&apos;s keychain is locked%1. Until it is unlocked, keys come from the environment or are kept for this session only.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt%1. Bis er entsperrt wird, kommen Schlüssel aus der Umgebung oder werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused access%1. Keys come from the environment or are kept for this session only.</source>
        <translation>Der Schlüsselbund des Systems hat den Zugriff verweigert%1. Schlüssel kommen aus der Umgebung oder werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>There is no keychain here%1. Keys come from the environment or are kept for this session only.</source>
        <translation>Hier gibt es keinen Schlüsselbund%1. Schlüssel kommen aus der Umgebung oder werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used%1. Keys come from the environment or are kept for this session only.</source>
        <translation>Der Schlüsselbund des Systems lässt sich nicht verwenden%1. Schlüssel kommen aus der Umgebung oder werden nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>from the keychain</source>
        <translation>aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>for this session only</source>
        <translation>nur für diese Sitzung</translation>
    </message>
    <message>
        <source>The key could not be put into the keychain and is kept for this session only. %1</source>
        <translation>Der Schlüssel konnte nicht im Schlüsselbund gespeichert werden und wird nur für diese Sitzung behalten. %1</translation>
    </message>
    <message>
        <source>The key could not be taken out of the keychain. %1</source>
        <translation>Der Schlüssel konnte nicht aus dem Schlüsselbund entfernt werden. %1</translation>
    </message>
    <message>
        <source>it does not answer, or waits to be unlocked</source>
        <translation>er antwortet nicht oder wartet darauf, entsperrt zu werden</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry &quot;%1&quot; does not say whom it is for, so it is not used. Enter the key again.</source>
        <translation>Der Eintrag „%1“ im Schlüsselbund sagt nicht, für wen er bestimmt ist, deshalb wird er nicht verwendet. Geben Sie den Schlüssel erneut ein.</translation>
    </message>
    <message>
        <source>The key in the keychain was entered for %1, and is not given to %2. Enter the key for the new address.</source>
        <translation>Der Schlüssel im Schlüsselbund wurde für %1 eingegeben und wird %2 nicht gegeben. Geben Sie den Schlüssel für die neue Adresse ein.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SentimentDisplay</name>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
</context>
<context>
    <name>Fanlight::SessionCore</name>
    <message>
        <source>The built-in simulator cannot start: %1.</source>
        <translation>Der eingebaute Simulator kann nicht starten: %1.</translation>
    </message>
</context>
<context>
    <name>Fanlight::Settings</name>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2, or nothing</source>
        <translation>eine ganze Zahl von %1 bis %2 oder nichts</translation>
    </message>
    <message>
        <source>a number from %1 to %2, or nothing</source>
        <translation>eine Zahl von %1 bis %2 oder nichts</translation>
    </message>
    <message>
        <source>a number of seconds from 0 to %1</source>
        <translation>eine Anzahl Sekunden von 0 bis %1</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>&quot;direct&quot;, an address like http://host:port or socks5://host:port, or nothing</source>
        <translation>„direct“, eine Adresse wie http://host:port oder socks5://host:port oder nichts</translation>
    </message>
    <message>
        <source>names like endpoint/model with commas between them</source>
        <translation>Namen wie Endpunkt/Modell mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>an address like https://api.example.com/v1</source>
        <translation>eine Adresse wie https://api.example.com/v1</translation>
    </message>
    <message>
        <source>an address like redis://host:6379/0 or unix:/path, or nothing</source>
        <translation>eine Adresse wie redis://host:6379/0 oder unix:/pfad oder nichts</translation>
    </message>
    <message>
        <source>a language like &quot;de&quot;, or nothing</source>
        <translation>eine Sprache wie „de“ oder nichts</translation>
    </message>
    <message>
        <source>the name of an environment variable, or nothing</source>
        <translation>der Name einer Umgebungsvariablen oder nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; under [%2]</source>
        <translation>„%1“ unter [%2]</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>In settings.ini, %1 is not %2; its text is not repeated here. &quot;%3&quot; is used instead.</source>
        <translation>In settings.ini ist %1 nicht %2; der Text wird hier nicht wiederholt. Stattdessen gilt „%3“.</translation>
    </message>
    <message>
        <source>In settings.ini, %1 is &quot;%2&quot;, which is not %3; &quot;%4&quot; is used instead.</source>
        <translation>In settings.ini ist %1 „%2“ und damit nicht %3; stattdessen gilt „%4“.</translation>
    </message>
    <message>
        <source>In settings.ini, %1 held a user name or password. They are not used, and are taken out of the file when settings are saved: passwords belong in the keychain.</source>
        <translation>In settings.ini enthielt %1 einen Benutzernamen oder ein Passwort. Sie werden nicht verwendet und beim Speichern der Einstellungen aus der Datei entfernt: Passwörter gehören in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>In settings.ini, %1 does not name a header; it is left out.</source>
        <translation>In settings.ini nennt %1 keinen Header; der Eintrag wird ausgelassen.</translation>
    </message>
    <message>
        <source>In settings.ini, %1 held a secret. It is not used, and is taken out of the file when settings are saved: enter it in the program, which keeps it in the keychain.</source>
        <translation>In settings.ini enthielt %1 ein Geheimnis. Es wird nicht verwendet und beim Speichern der Einstellungen aus der Datei entfernt: Geben Sie es im Programm ein, das es im Schlüsselbund speichert.</translation>
    </message>
    <message>
        <source>In settings.ini, [%1] is no endpoint: it needs a name without a slash and a base URL. It is left out.</source>
        <translation>In settings.ini ist [%1] kein Endpunkt: Ein Endpunkt braucht einen Namen ohne Schrägstrich und eine Basis-URL. Der Abschnitt wird ausgelassen.</translation>
    </message>
    <message>
        <source>In settings.ini, %1 cannot be read; the usual sizes are used instead.</source>
        <translation>In settings.ini lässt sich %1 nicht lesen; stattdessen gelten die üblichen Größen.</translation>
    </message>
    <message>
        <source>In settings.ini, [%1] is no task: it needs a title and a prompt. It is left out.</source>
        <translation>In settings.ini ist [%1] keine Aufgabe: Eine Aufgabe braucht einen Titel und einen Prompt. Der Abschnitt wird ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsCache</name>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>An answer at temperature 0 is kept, and given again when the same is asked of the same model: at once, and at no cost.</source>
        <translation>Eine Antwort bei Temperatur 0 wird aufbewahrt und wieder gegeben, wenn dasselbe Modell dasselbe gefragt wird: sofort und kostenlos.</translation>
    </message>
    <message>
        <source>Keep answers and give them again</source>
        <translation>Antworten aufbewahren und wieder geben</translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes behind a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Den Cache leeren</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Aufbewahren für</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Beyond it, what was not used for longest goes first.</source>
        <translation>Darüber hinaus geht zuerst, was am längsten nicht gebraucht wurde.</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>Jetzt aufbewahrt</translation>
    </message>
    <message>
        <source>Shared by a team</source>
        <translation>Von einem Team geteilt</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>A Redis server that several people ask first. Texts and answers go there; keys never do. Leave it empty to share nothing.</source>
        <translation>Ein Redis-Server, den mehrere Personen zuerst fragen. Texte und Antworten gelangen dorthin, Schlüssel nie. Lassen Sie das Feld leer, um nichts zu teilen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain, for this server only.</source>
        <translation>Es wird im Schlüsselbund des Systems gespeichert, nur für diesen Server.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer in this session.</source>
        <translation>In dieser Sitzung wird auf diesem Rechner nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>No answer is kept on this computer.</source>
        <translation>Auf diesem Rechner ist keine Antwort aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s), %1, are kept on this computer.</source>
        <translation>
            <numerusform>Auf diesem Rechner ist %Ln Antwort aufbewahrt, %1.</numerusform>
            <numerusform>Auf diesem Rechner sind %Ln Antworten aufbewahrt, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the start, %1 of %2 queries were answered by the cache.</source>
        <translation>Seit dem Start wurden %1 von %2 Anfragen aus dem Cache beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln kept answer(s) (%1)?</source>
        <translation>
            <numerusform>%Ln aufbewahrte Antwort (%1) vergessen?</numerusform>
            <numerusform>%Ln aufbewahrte Antworten (%1) vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be asked for again, at the usual cost. A Redis that a team shares is not cleared, nor is the log.</source>
        <translation>Sie werden wieder gefragt, zu den üblichen Kosten. Ein Redis, den ein Team teilt, wird nicht geleert, und auch das Protokoll nicht.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsEndpoints</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>Endpunkt hinzufügen…</translation>
    </message>
    <message>
        <source>A service or a server of your own</source>
        <translation>Ein Dienst oder ein eigener Server</translation>
    </message>
    <message>
        <source>Edit endpoint…</source>
        <translation>Endpunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Its address, key, limits and headers</source>
        <translation>Seine Adresse, sein Schlüssel, seine Limits und Header</translation>
    </message>
    <message>
        <source>Remove endpoint…</source>
        <translation>Endpunkt entfernen…</translation>
    </message>
    <message>
        <source>Test endpoint</source>
        <translation>Endpunkt testen</translation>
    </message>
    <message>
        <source>Connects, asks for the models and asks one question of at most 16 tokens, which may cost a fraction of a cent.</source>
        <translation>Stellt eine Verbindung her, fragt nach den Modellen und stellt eine Frage von höchstens 16 Token; das kann den Bruchteil eines Cents kosten.</translation>
    </message>
    <message>
        <source>Find servers on this machine</source>
        <translation>Server auf diesem Rechner suchen</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan at their usual ports</source>
        <translation>Sucht an den üblichen Ports nach Ollama, LM Studio, llama.cpp, vLLM und Jan</translation>
    </message>
    <message>
        <source>Services and servers that can be asked. A key is kept in the system&apos;s keychain, for the address that it was entered for, and never in a file.</source>
        <translation>Dienste und Server, die gefragt werden können. Ein Schlüssel wird im Schlüsselbund des Systems gespeichert, für die Adresse, für die er eingegeben wurde, und nie in einer Datei.</translation>
    </message>
    <message>
        <source>Looking for servers on this machine…</source>
        <translation>Auf diesem Rechner werden Server gesucht…</translation>
    </message>
    <message>
        <source>to be typed</source>
        <translation>einzugeben</translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>A preset stays in the list; it does nothing by itself.</source>
        <translation>Eine Voreinstellung bleibt in der Liste; von sich aus tut sie nichts.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation>Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Remove the endpoint &quot;%1&quot;?</source>
        <translation>Den Endpunkt „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Test of %1:</source>
        <translation>Test von %1:</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet…</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>No model server answers on this machine. Start Ollama, LM Studio, llama.cpp, vLLM or Jan, and look again.</source>
        <translation>Auf diesem Rechner antwortet kein Modellserver. Starten Sie Ollama, LM Studio, llama.cpp, vLLM oder Jan und suchen Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Found %n server(s) on this machine.</source>
        <translation>
            <numerusform>Auf diesem Rechner wurde %n Server gefunden.</numerusform>
            <numerusform>Auf diesem Rechner wurden %n Server gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1…</source>
        <translation>%1 hinzufügen…</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsForm</name>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsLimits</name>
    <message>
        <source> s</source>
        <comment>seconds behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Always as many: never adapt</source>
        <translation>Immer gleich viele: nie anpassen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>For every target, unless an endpoint has limits of its own. They hold for what is asked from now on; what is under way keeps its own.</source>
        <translation>Für jedes Ziel, sofern ein Endpunkt keine eigenen Limits hat. Sie gelten für das, was von jetzt an gefragt wird; was unterwegs ist, behält seine.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Queries at once</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>At most so many of one target. Fanlight begins with fewer and finds out how many the provider takes.</source>
        <translation>Höchstens so viele bei einem Ziel. Fanlight beginnt mit weniger und findet heraus, wie viele der Anbieter annimmt.</translation>
    </message>
    <message>
        <source>For servers of your own that you know the limit of.</source>
        <translation>Für eigene Server, deren Limit Sie kennen.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Zeitlimits</translation>
    </message>
    <message>
        <source>To connect</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>To the first byte</source>
        <translation>Bis zum ersten Byte</translation>
    </message>
    <message>
        <source>From the question to the beginning of the reply. Models that think long need more.</source>
        <translation>Von der Frage bis zum Beginn der Antwort. Modelle, die lange nachdenken, brauchen mehr.</translation>
    </message>
    <message>
        <source>Between two parts</source>
        <translation>Zwischen zwei Teilen</translation>
    </message>
    <message>
        <source>A stream that says nothing for so long is given up.</source>
        <translation>Ein Datenstrom, der so lange nichts sagt, wird aufgegeben.</translation>
    </message>
    <message>
        <source>All in all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Deliveries of one query at most, the first included. 1 means that nothing is tried again.</source>
        <translation>Höchstzahl der Sendungen einer Anfrage, die erste eingeschlossen. 1 heißt, dass nichts wiederholt wird.</translation>
    </message>
    <message>
        <source>Longest wait asked for</source>
        <translation>Längste verlangte Wartezeit</translation>
    </message>
    <message>
        <source>A provider that asks for a longer wait is left alone until it is over.</source>
        <translation>Ein Anbieter, der eine längere Wartezeit verlangt, wird bis zu ihrem Ende in Ruhe gelassen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsLook</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Erscheinungsbild und Sprache</translation>
    </message>
    <message>
        <source>Changes are seen at once.</source>
        <translation>Änderungen sind sofort zu sehen.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, its numbers and its dates. What is under way goes on. Questions to models stay as they are written.</source>
        <translation>Die des Fensters, seiner Zahlen und Daten. Was läuft, läuft weiter. Fragen an Modelle bleiben, wie sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsNetwork</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>How Fanlight reaches providers, where an endpoint does not say otherwise. Changes here are used from the next start on: connections are kept open while the program runs.</source>
        <translation>Wie Fanlight Anbieter erreicht, wo ein Endpunkt nichts anderes sagt. Änderungen hier gelten ab dem nächsten Start: Verbindungen bleiben offen, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None: connect directly</source>
        <translation>Keiner: direkt verbinden</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>none besides the system&apos;s</source>
        <translation>keine außer denen des Systems</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for certificates to trust</source>
        <translation>Nach Zertifikaten suchen, denen vertraut wird</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Servers on this computer are always reached directly, unless you name a proxy of your own.</source>
        <translation>Server auf diesem Rechner werden immer direkt erreicht, es sei denn, Sie geben einen eigenen Proxy an.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain, for this proxy only.</source>
        <translation>Es wird im Schlüsselbund des Systems gespeichert, nur für diesen Proxy.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Also trust</source>
        <translation>Auch vertrauen</translation>
    </message>
    <message>
        <source>A PEM file with the certificates of a company or of a server of your own.</source>
        <translation>Eine PEM-Datei mit den Zertifikaten einer Firma oder eines eigenen Servers.</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Zertifikate (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Log and privacy</source>
        <translation>Protokoll und Datenschutz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Erscheinungsbild und Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsPrivacy</name>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>the usual limit</source>
        <translation>das übliche Limit</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The first 100 characters</source>
        <translation>Die ersten 100 Zeichen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes behind a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Log and privacy</source>
        <translation>Protokoll und Datenschutz</translation>
    </message>
    <message>
        <source>Every query is recorded on this computer and nowhere else: when, whom, what it took and what it cost. There is no telemetry. Keys are never recorded.</source>
        <translation>Jede Anfrage wird auf diesem Rechner aufgezeichnet und nirgendwo sonst: wann, an wen, wie lange und zu welchen Kosten. Es gibt keine Telemetrie. Schlüssel werden nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>Of texts and answers, keep</source>
        <translation>Von Texten und Antworten aufbewahren</translation>
    </message>
    <message>
        <source>Holds for what is asked from now on. With &quot;Nothing&quot;, answers are not kept to be given again either, but in memory. What was kept before stays until it is deleted on the History page or the cache is cleared.</source>
        <translation>Gilt für das, was von jetzt an gefragt wird. Bei „Nichts“ werden auch Antworten nur im Arbeitsspeicher aufbewahrt, um sie wieder zu geben. Was vorher aufbewahrt wurde, bleibt, bis es auf der Seite „Verlauf“ gelöscht oder der Cache geleert wird.</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Name im Protokoll</translation>
    </message>
    <message>
        <source>Who asked, where several people share a log.</source>
        <translation>Wer gefragt hat, wenn mehrere Personen ein Protokoll teilen.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Delete after</source>
        <translation>Löschen nach</translation>
    </message>
    <message>
        <source>Older entries are deleted for good.</source>
        <translation>Ältere Einträge werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Höchstgröße</translation>
    </message>
    <message>
        <source>Beyond it the oldest entries are deleted.</source>
        <translation>Darüber hinaus werden die ältesten Einträge gelöscht.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsShortcuts</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Use these keys for the action that is chosen</source>
        <translation>Diese Tasten für die gewählte Aktion verwenden</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Take the keys from the action that is chosen</source>
        <translation>Der gewählten Aktion ihre Tasten nehmen</translation>
    </message>
    <message>
        <source>Give the action its usual keys again</source>
        <translation>Der Aktion wieder ihre üblichen Tasten geben</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give all actions their usual keys</source>
        <translation>Allen Aktionen ihre üblichen Tasten geben</translation>
    </message>
    <message>
        <source>Choose an action, press the keys that it should have, and assign them. Ctrl+/ shows the list in any page.</source>
        <translation>Wählen Sie eine Aktion, drücken Sie die gewünschten Tasten und weisen Sie sie zu. Strg+/ zeigt die Liste auf jeder Seite.</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot; now. Change that one first.</source>
        <translation>%1 ist jetzt die Taste von „%2“. Ändern Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Press the keys first.</source>
        <translation>Drücken Sie zuerst die Tasten.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Hold Ctrl or Alt with it.</source>
        <translation>%1 allein wird zum Schreiben gebraucht. Halten Sie dazu Strg oder Alt gedrückt.</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot; already. Change that one first.</source>
        <translation>%1 ist schon die Taste von „%2“. Ändern Sie diese zuerst.</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsStore</name>
    <message>
        <source>In settings.ini, the version is no number; the file is read as version %1.</source>
        <translation>In settings.ini ist die Version keine Zahl; die Datei wird als Version %1 gelesen.</translation>
    </message>
    <message>
        <source>The settings were written by a newer Fanlight (version %1 of the file, this one knows %2). What this one knows is used, and the rest is kept.</source>
        <translation>Die Einstellungen wurden von einem neueren Fanlight geschrieben (Version %1 der Datei, dieses kennt %2). Was dieses kennt, wird verwendet, der Rest bleibt erhalten.</translation>
    </message>
    <message>
        <source>Line %1 of settings.ini is neither a section nor a key with a value; it is ignored.</source>
        <translation>Zeile %1 von settings.ini ist weder ein Abschnitt noch ein Schlüssel mit einem Wert; sie wird ignoriert.</translation>
    </message>
    <message>
        <source>The settings could not be saved: the folder &quot;%1&quot; cannot be made.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: Der Ordner „%1“ lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The settings could not be saved: another program holds &quot;%1&quot;.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: Ein anderes Programm hält „%1“ fest.</translation>
    </message>
    <message>
        <source>The settings were not saved, because others would be lost. %1</source>
        <translation>Die Einstellungen wurden nicht gespeichert, weil andere verloren gingen. %1</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>sie ist keine Datei</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read now: %2. The file is left as it is.</source>
        <translation>Die Einstellungen in „%1“ können jetzt nicht gelesen werden: %2. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>it is no text of settings</source>
        <translation>sie enthält keinen Text mit Einstellungen</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read: %2. The file is now &quot;%3&quot;, and the usual settings are used.</source>
        <translation>Die Einstellungen in „%1“ können nicht gelesen werden: %2. Die Datei heißt jetzt „%3“, und es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read: %2. The usual settings are used.</source>
        <translation>Die Einstellungen in „%1“ können nicht gelesen werden: %2. Es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>The settings could not be saved in &quot;%1&quot;: %2. They stand until the program ends.</source>
        <translation>Die Einstellungen konnten nicht in „%1“ gespeichert werden: %2. Sie gelten bis zum Ende des Programms.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsTasks</name>
    <message>
        <source>your own</source>
        <translation>selbst erstellt</translation>
    </message>
    <message>
        <source>built in, changed by you</source>
        <translation>eingebaut, von Ihnen geändert</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Tasks that can be asked</source>
        <translation>Aufgaben, die gestellt werden können</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>Neue Aufgabe…</translation>
    </message>
    <message>
        <source>Write a question of your own</source>
        <translation>Eine eigene Frage schreiben</translation>
    </message>
    <message>
        <source>Edit task…</source>
        <translation>Aufgabe bearbeiten…</translation>
    </message>
    <message>
        <source>Its prompt, its answer and its settings</source>
        <translation>Ihr Prompt, ihre Antwort und ihre Einstellungen</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>Aufgabe duplizieren…</translation>
    </message>
    <message>
        <source>Begin a new task with what this asks</source>
        <translation>Eine neue Aufgabe mit dem beginnen, was diese fragt</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>Aufgabe entfernen…</translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Restore built-in tasks…</source>
        <translation>Eingebaute Aufgaben wiederherstellen…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>A task is a question that is asked of a text, or of every row of a table. Those that are listed here are beside Run at the top of the window.</source>
        <translation>Eine Aufgabe ist eine Frage, die zu einem Text oder zu jeder Zeile einer Tabelle gestellt wird. Die Aufgaben dieser Liste stehen oben im Fenster neben „Ausführen“.</translation>
    </message>
    <message>
        <source>Bring back the built-in tasks as they are delivered</source>
        <translation>Die eingebauten Aufgaben wie ausgeliefert zurückholen</translation>
    </message>
    <message>
        <source>The built-in tasks are as they are delivered.</source>
        <translation>Die eingebauten Aufgaben sind im Auslieferungszustand.</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>Remove the task &quot;%1&quot;?</source>
        <translation>Die Aufgabe „%1“ entfernen?</translation>
    </message>
    <message>
        <source>It can be restored later. Answers that it got stay in the history.</source>
        <translation>Sie lässt sich später wiederherstellen. Ihre Antworten bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>Its prompt is gone for good. Answers that it got stay in the history.</source>
        <translation>Ihr Prompt geht endgültig verloren. Ihre Antworten bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Restore built-in tasks</source>
        <translation>Eingebaute Aufgaben wiederherstellen</translation>
    </message>
    <message>
        <source>Bring back Sentiment, Topics and Summary as they are delivered?</source>
        <translation>Stimmung, Themen und Zusammenfassung wie ausgeliefert zurückholen?</translation>
    </message>
    <message>
        <source>What you changed about them is lost. Your own tasks stay.</source>
        <translation>Was Sie an ihnen geändert haben, geht verloren. Ihre eigenen Aufgaben bleiben.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsView</name>
    <message>
        <source>Positive, negative, neutral or mixed</source>
        <translation>Positiv, negativ, neutral oder gemischt</translation>
    </message>
    <message>
        <source>A short list of topics</source>
        <translation>Eine kurze Liste von Themen</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>Ein Satz</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>Beliebiger Text</translation>
    </message>
    <message>
        <source>One of your own words</source>
        <translation>Eines Ihrer eigenen Wörter</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Eines von: %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ShortenedBar</name>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the whole answer as a file</source>
        <translation>Die ganze Antwort als Datei speichern</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show the whole reply in a window of its own</source>
        <translation>Die ganze Antwort in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>%1; the first %L2 characters are shown</source>
        <translation>%1; gezeigt werden die ersten %L2 Zeichen</translation>
    </message>
</context>
<context>
    <name>Fanlight::ShownName</name>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Fanlight::SimulatorServer</name>
    <message>
        <source>There is no %1.</source>
        <translation>Nicht vorhanden: %1.</translation>
    </message>
    <message>
        <source>%1 is not allowed here.</source>
        <translation>%1 ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>such file</source>
        <translation>eine solche Datei</translation>
    </message>
    <message>
        <source>such batch</source>
        <translation>ein solcher Stapel</translation>
    </message>
    <message>
        <source>The simulator fails on purpose with status 503.</source>
        <translation>Der Simulator schlägt absichtlich mit Status 503 fehl.</translation>
    </message>
    <message>
        <source>The body is no multipart/form-data.</source>
        <translation>Der Inhalt ist kein multipart/form-data.</translation>
    </message>
    <message>
        <source>The simulator takes files of the purpose &quot;batch&quot; only.</source>
        <translation>Der Simulator nimmt nur Dateien mit dem Zweck „batch“ an.</translation>
    </message>
    <message>
        <source>The form has no file.</source>
        <translation>Das Formular enthält keine Datei.</translation>
    </message>
    <message>
        <source>The simulator&apos;s batches are for /v1/chat/completions and /v1/responses.</source>
        <translation>Die Stapel des Simulators sind für /v1/chat/completions und /v1/responses.</translation>
    </message>
    <message>
        <source>The completion window must be 24h.</source>
        <translation>Das Zeitfenster für den Abschluss muss 24h sein.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The limit is out of range.</source>
        <translation>Das Limit liegt außerhalb des erlaubten Bereichs.</translation>
    </message>
    <message>
        <source>The batch has ended: it cannot be cancelled.</source>
        <translation>Der Stapel ist beendet: Er kann nicht abgebrochen werden.</translation>
    </message>
    <message>
        <source>such content</source>
        <translation>ein solcher Inhalt</translation>
    </message>
    <message>
        <source>The simulator fails on purpose.</source>
        <translation>Der Simulator schlägt absichtlich fehl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of a batch. The faults are fail, full, expire, errors:P, lost-reply:P and poll-error:P, where P is a probability from 0 to 1.</source>
        <translation>„%1“ ist kein Fehler für Stapel. Die Fehler sind fail, full, expire, errors:P, lost-reply:P und poll-error:P, wobei P eine Wahrscheinlichkeit von 0 bis 1 ist.</translation>
    </message>
    <message>
        <source>The probability &quot;%1&quot; of the fault &quot;%2&quot; is not a number from 0 to 1.</source>
        <translation>Die Wahrscheinlichkeit „%1“ des Fehlers „%2“ ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>The duration of the simulator&apos;s batches must be between 0 and 86400 seconds.</source>
        <translation>Die Dauer der Stapel des Simulators muss zwischen 0 und 86400 Sekunden liegen.</translation>
    </message>
    <message>
        <source>The limits of the simulator&apos;s batches must be 1 or more.</source>
        <translation>Die Limits der Stapel des Simulators müssen mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The probabilities of the faults of batches must be between 0 and 1.</source>
        <translation>Die Wahrscheinlichkeiten der Fehler für Stapel müssen zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>an HTTP status from 400 to 599</source>
        <translation>ein HTTP-Status von 400 bis 599</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault: write KIND:PROBABILITY, for example 500:0.02. The kinds are %2.</source>
        <translation>„%1“ ist kein Fehler: Schreiben Sie ART:WAHRSCHEINLICHKEIT, zum Beispiel 500:0.02. Die Arten sind %2.</translation>
    </message>
    <message>
        <source>The fault kind &quot;%1&quot; is not known. The kinds are %2.</source>
        <translation>Die Fehlerart „%1“ ist nicht bekannt. Die Arten sind %2.</translation>
    </message>
    <message>
        <source>The simulator&apos;s latency must be between 0 and 86400000 milliseconds.</source>
        <translation>Die Latenz des Simulators muss zwischen 0 und 86400000 Millisekunden liegen.</translation>
    </message>
    <message>
        <source>The simulator&apos;s time to the first token must be between 0 and 86400000 milliseconds.</source>
        <translation>Die Zeit des Simulators bis zum ersten Token muss zwischen 0 und 86400000 Millisekunden liegen.</translation>
    </message>
    <message>
        <source>The simulator&apos;s tokens per second must be 0 (no limit) or more.</source>
        <translation>Die Token pro Sekunde des Simulators müssen 0 (kein Limit) oder mehr sein.</translation>
    </message>
    <message>
        <source>The simulator&apos;s jitter must be between 0 and 1.</source>
        <translation>Die Streuung des Simulators muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The simulator&apos;s number of requests in flight must be 0 (no limit) or more.</source>
        <translation>Die Anzahl der gleichzeitigen Anfragen des Simulators muss 0 (kein Limit) oder mehr sein.</translation>
    </message>
    <message>
        <source>The simulator&apos;s requests per second must be 0 (no limit) or more.</source>
        <translation>Die Anfragen pro Sekunde des Simulators müssen 0 (kein Limit) oder mehr sein.</translation>
    </message>
    <message>
        <source>The probability of the fault &quot;%1&quot; must be between 0 and 1.</source>
        <translation>Die Wahrscheinlichkeit des Fehlers „%1“ muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The probabilities of the faults add up to %1; together they can be 1 at most, since a request meets one fault only.</source>
        <translation>Die Wahrscheinlichkeiten der Fehler ergeben zusammen %1; sie dürfen höchstens 1 ergeben, weil eine Anfrage nur einen Fehler trifft.</translation>
    </message>
    <message>
        <source>Nothing is served at %1.</source>
        <translation>Unter %1 gibt es nichts.</translation>
    </message>
    <message>
        <source>%1 is not allowed here: use %2.</source>
        <translation>%1 ist hier nicht erlaubt: Verwenden Sie %2.</translation>
    </message>
    <message>
        <source>The API key is missing or not the one this simulator was started with.</source>
        <translation>Der API-Schlüssel fehlt oder ist nicht der, mit dem dieser Simulator gestartet wurde.</translation>
    </message>
    <message>
        <source>The bytes received are no acceptable HTTP/1.1 request.</source>
        <translation>Die empfangenen Bytes sind keine annehmbare HTTP/1.1-Anfrage.</translation>
    </message>
    <message>
        <source>The model `%1` does not exist: the simulator serves `%2` only.</source>
        <translation>Das Modell `%1` gibt es nicht: Der Simulator bietet nur `%2` an.</translation>
    </message>
    <message>
        <source>Fanlight simulator (offline text analysis)</source>
        <translation>Fanlight-Simulator (Textanalyse ohne Netz)</translation>
    </message>
    <message>
        <source>Rate limit reached: the simulator takes %1 requests per second.</source>
        <translation>Ratenlimit erreicht: Der Simulator nimmt pro Sekunde höchstens %1 an.</translation>
    </message>
    <message>
        <source>Capacity reached: the simulator answers %1 requests at a time.</source>
        <translation>Kapazität erreicht: Der Simulator beantwortet gleichzeitig höchstens %1.</translation>
    </message>
    <message>
        <source>The simulator fails on purpose with status %1.</source>
        <translation>Der Simulator schlägt absichtlich mit Status %1 fehl.</translation>
    </message>
    <message>
        <source>The simulator fails on purpose inside the stream.</source>
        <translation>Der Simulator schlägt absichtlich mitten im Datenstrom fehl.</translation>
    </message>
    <message>
        <source>Please try again in %1 ms.</source>
        <translation>Bitte versuchen Sie es in %1 ms erneut.</translation>
    </message>
</context>
<context>
    <name>Fanlight::SpendingModel</name>
    <message>
        <source>Of these queries the cost is unknown: their model has no known price, or the provider reported no tokens. They are not in the sum.</source>
        <translation>Von diesen Anfragen sind die Kosten unbekannt: Für ihr Modell ist kein Preis bekannt, oder der Anbieter hat keine Token gemeldet. Sie sind in der Summe nicht enthalten.</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
</context>
<context>
    <name>Fanlight::TableReader</name>
    <message>
        <source>%1 is a folder, not a table.</source>
        <translation>%1 ist ein Ordner und keine Tabelle.</translation>
    </message>
    <message>
        <source>%1 is no table that can be read: its name has to end in .csv, .tsv, .jsonl, .ndjson or .txt.</source>
        <translation>%1 ist keine lesbare Tabelle: Der Name muss auf .csv, .tsv, .jsonl, .ndjson oder .txt enden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TableSource</name>
    <message>
        <source>%1 is a folder, not a table.</source>
        <translation>%1 ist ein Ordner und keine Tabelle.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is in UTF-32. Please save it in UTF-8.</source>
        <translation>%1 ist in UTF-32. Bitte speichern Sie die Datei in UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data. A workbook of a spreadsheet program has to be saved as CSV.</source>
        <translation>%1 ist kein Text, sondern enthält Binärdaten. Eine Arbeitsmappe aus einer Tabellenkalkulation muss als CSV gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 cannot be read on: %2.</source>
        <translation>%1 kann nicht weiter gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read.</source>
        <translation>%1 ist während des Lesens kürzer geworden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetBar</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ein Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Add a target: another model to ask at the same time</source>
        <translation>Ein Ziel hinzufügen: ein weiteres Modell, das zugleich gefragt wird</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Other endpoint…</source>
        <translation>Anderer Endpunkt…</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetChipWidget</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Limits…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetValidation</name>
    <message>
        <source>Enter the base URL of the service.</source>
        <translation>Geben Sie die Basis-URL des Dienstes ein.</translation>
    </message>
    <message>
        <source>Leave &quot;%1&quot; out of the base URL: Fanlight adds it.</source>
        <translation>Lassen Sie „%1“ in der Basis-URL weg: Fanlight fügt es an.</translation>
    </message>
    <message>
        <source>Enter the model to ask, as the service names it.</source>
        <translation>Geben Sie das Modell ein, das gefragt werden soll, so wie der Dienst es nennt.</translation>
    </message>
    <message>
        <source>&quot;%1/%2&quot; is among the targets already.</source>
        <translation>„%1/%2“ ist schon unter den Zielen.</translation>
    </message>
    <message>
        <source>Another endpoint is called &quot;%1&quot; already. Give this one a name of its own.</source>
        <translation>Ein anderer Endpunkt heißt schon „%1“. Geben Sie diesem einen eigenen Namen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::Task</name>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskBar</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Eine Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add a task: a question of your own</source>
        <translation>Eine Aufgabe hinzufügen: eine eigene Frage</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskCheck</name>
    <message>
        <source>One of the words is empty.</source>
        <translation>Eines der Wörter ist leer.</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is there twice.</source>
        <translation>Das Wort „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Enter at least two words that the answer may be.</source>
        <translation>Geben Sie mindestens zwei Wörter ein, aus denen die Antwort bestehen darf.</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>Geben Sie der Aufgabe einen Titel.</translation>
    </message>
    <message>
        <source>Write the prompt, with {text} where the text belongs.</source>
        <translation>Schreiben Sie den Prompt, mit {text} an der Stelle des Textes.</translation>
    </message>
    <message>
        <source>The prompt has no {text}: the model would never see the text. Write {text} where it belongs.</source>
        <translation>Der Prompt enthält kein {text}: Das Modell würde den Text nie sehen. Schreiben Sie {text} an die Stelle, an die er gehört.</translation>
    </message>
    <message>
        <source>The temperature is a number from 0 to 2.</source>
        <translation>Die Temperatur ist eine Zahl von 0 bis 2.</translation>
    </message>
    <message>
        <source>The token limit is a whole number from 1 to 1,000,000.</source>
        <translation>Das Tokenlimit ist eine ganze Zahl von 1 bis 1.000.000.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>A question that is asked of a text. What models answer best is in English, short, and says exactly what to reply.</source>
        <translation>Eine Frage, die zu einem Text gestellt wird. Am besten antworten Modelle, wenn sie englisch und kurz ist und genau sagt, was zu antworten ist.</translation>
    </message>
    <message>
        <source>Set the temperature</source>
        <translation>Die Temperatur festlegen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try the task</source>
        <translation>Die Aufgabe ausprobieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the task</source>
        <translation>Die Aufgabe speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>urgent, soon, later</source>
        <translation>dringend, bald, später</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>{text} stands for the text that is analyzed.</source>
        <translation>{text} steht für den Text, der analysiert wird.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>How the model should behave, whatever the text says.</source>
        <translation>Wie sich das Modell verhalten soll, was auch immer im Text steht.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer is</source>
        <translation>Die Antwort ist</translation>
    </message>
    <message>
        <source>A reply that cannot be read in this form counts as failed and is shown as it came.</source>
        <translation>Eine Antwort, die sich nicht in dieser Form lesen lässt, gilt als fehlgeschlagen und wird angezeigt, wie sie kam.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>With commas between them. The prompt should name them, too.</source>
        <translation>Durch Kommas getrennt. Der Prompt sollte sie ebenfalls nennen.</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>At 0 the same question gets the same answer, and the cache can give it again.</source>
        <translation>Bei 0 bekommt dieselbe Frage dieselbe Antwort, und der Cache kann sie wieder geben.</translation>
    </message>
    <message>
        <source>Token limit</source>
        <translation>Tokenlimit</translation>
    </message>
    <message>
        <source>Models that think before they answer need a high one.</source>
        <translation>Modelle, die vor der Antwort nachdenken, brauchen ein hohes.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Beispieltext</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Es wird gefragt…</translation>
    </message>
    <message>
        <source>Add a target first: there is nobody to ask.</source>
        <translation>Fügen Sie zuerst ein Ziel hinzu: Es gibt niemanden, der gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Write a sample text to try it on.</source>
        <translation>Schreiben Sie einen Beispieltext, um sie daran auszuprobieren.</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>Das Eingegebene verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextDecoding</name>
    <message>
        <source>%1 is too large: a text may have %2.</source>
        <translation>%1 ist zu groß: Ein Text darf %2 haben.</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data (NUL bytes).</source>
        <translation>%1 ist kein Text, sondern enthält Binärdaten (NUL-Bytes).</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8 (nor in UTF-16 with a byte order mark).</source>
        <translation>%1 ist kein Text in UTF-8 (und auch nicht in UTF-16 mit Byte-Reihenfolge-Markierung).</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data (NUL characters).</source>
        <translation>%1 ist kein Text, sondern enthält Binärdaten (NUL-Zeichen).</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextEditor</name>
    <message>
        <source>Text to analyze</source>
        <translation>Zu analysierender Text</translation>
    </message>
    <message>
        <source>Type or paste a text, or drop a text file here.</source>
        <translation>Geben oder fügen Sie einen Text ein, oder ziehen Sie eine Textdatei hierher.</translation>
    </message>
    <message>
        <source>Drop one file at a time: a run asks about one text.</source>
        <translation>Ziehen Sie immer nur eine Datei hierher: Ein Lauf fragt zu einem einzigen Text.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextFile</name>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a text file.</source>
        <translation>„%1“ ist ein Ordner und keine Textdatei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextLinesTable</name>
    <message numerus="yes">
        <source>%n blank line(s) of %1 were skipped: rows are numbered without them.</source>
        <translation>
            <numerusform>%n leere Zeile von %1 wurde übersprungen: Die Nummern der Zeilen zählen ohne sie.</numerusform>
            <numerusform>%n leere Zeilen von %1 wurden übersprungen: Die Nummern der Zeilen zählen ohne sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::TransportError</name>
    <message>
        <source>The reply ended before the answer was complete.</source>
        <translation>Die Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Der Name des Servers ließ sich nicht auflösen.</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>Der Server hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The connection was lost before the server answered.</source>
        <translation>Die Verbindung ging verloren, bevor der Server geantwortet hat.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>Der Proxy hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The network failed.</source>
        <translation>Das Netz hat versagt.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>No connection was made in time.</source>
        <translation>Es kam nicht rechtzeitig eine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The server did not begin to answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig zu antworten begonnen.</translation>
    </message>
    <message>
        <source>The server stopped sending in the middle of its reply.</source>
        <translation>Der Server hat mitten in seiner Antwort zu senden aufgehört.</translation>
    </message>
    <message>
        <source>The answer was not complete in time.</source>
        <translation>Die Antwort war nicht rechtzeitig vollständig.</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Fanlight::UnexpectedReply</name>
    <message>
        <source>The server answered HTTP %1 with an empty body.</source>
        <translation>Der Server hat mit HTTP %1 und ohne Inhalt geantwortet.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of an answer; is the base URL right?</source>
        <translation>Der Server hat mit einer Webseite statt einer Antwort geantwortet; stimmt die Basis-URL?</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of an answer; is the base URL right? It says: %1</source>
        <translation>Der Server hat mit einer Webseite statt einer Antwort geantwortet; stimmt die Basis-URL? Dort steht: %1</translation>
    </message>
    <message>
        <source>The server answered with something that is not text.</source>
        <translation>Der Server hat mit etwas geantwortet, das kein Text ist.</translation>
    </message>
    <message>
        <source>The server answered with something that is no answer: %1</source>
        <translation>Der Server hat mit etwas geantwortet, das keine Antwort ist: %1</translation>
    </message>
    <message>
        <source>The server redirected (HTTP %1) without saying where.</source>
        <translation>Der Server hat umgeleitet (HTTP %1), ohne zu sagen, wohin.</translation>
    </message>
    <message>
        <source>The server redirected (HTTP %1) to %2, which was not followed.</source>
        <translation>Der Server hat nach %2 umgeleitet (HTTP %1); dem wurde nicht gefolgt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::Waterfall</name>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Retry wait</source>
        <translation>Wiederholpause</translation>
    </message>
    <message>
        <source>Held back by Fanlight&apos;s own limit. The provider has no part in this time.</source>
        <translation>Durch das eigene Limit von Fanlight zurückgehalten. Der Anbieter hat an dieser Zeit keinen Anteil.</translation>
    </message>
    <message>
        <source>Name lookup, TCP and TLS, until the request was written.</source>
        <translation>Namensauflösung, TCP und TLS, bis die Anfrage geschrieben war.</translation>
    </message>
    <message>
        <source>The provider has the request and has not answered yet.</source>
        <translation>Der Anbieter hat die Anfrage und hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The head of the reply has come, but no text yet.</source>
        <translation>Der Kopf der Antwort ist da, aber noch kein Text.</translation>
    </message>
    <message>
        <source>From the first text of the answer to its end.</source>
        <translation>Vom ersten Text der Antwort bis zu ihrem Ende.</translation>
    </message>
    <message>
        <source>The wait between a failed attempt and the next one.</source>
        <translation>Die Pause zwischen einem fehlgeschlagenen Versuch und dem nächsten.</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>Reply without text</source>
        <translation>Antwort ohne Text</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and duration</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallAxis</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>minutes and seconds</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1:%2:%3</source>
        <comment>hours, minutes and seconds</comment>
        <translation>%1:%2:%3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallDelegate</name>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Since its submission</source>
        <translation>Seit der Einreichung</translation>
    </message>
    <message>
        <source>Submitted after the run&apos;s start</source>
        <translation>Nach dem Start des Laufs eingereicht</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallLegend</name>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>Zero of the time axis</source>
        <translation>Nullpunkt der Zeitachse</translation>
    </message>
    <message>
        <source>What counts as zero on the waterfall&apos;s time axis</source>
        <translation>Was auf der Zeitachse des Wasserfalls als null gilt</translation>
    </message>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>Zeit seit dem Start des Laufs</translation>
    </message>
    <message>
        <source>Time since each request&apos;s start</source>
        <translation>Zeit seit dem Start jeder Anfrage</translation>
    </message>
    <message>
        <source>The phases of each request on one time axis, from %1 to %2 after the start of its run.</source>
        <translation>Die Phasen jeder Anfrage auf einer gemeinsamen Zeitachse, von %1 bis %2 nach dem Start ihres Laufs.</translation>
    </message>
    <message>
        <source>The phases of each request on one time axis, from %1 to %2 after its submission.</source>
        <translation>Die Phasen jeder Anfrage auf einer gemeinsamen Zeitachse, von %1 bis %2 nach ihrer Einreichung.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallSample</name>
    <message>
        <source>Reused connection</source>
        <translation>Wiederverwendete Verbindung</translation>
    </message>
    <message>
        <source>The request met an open connection: there was nothing to connect.</source>
        <translation>Die Anfrage traf auf eine offene Verbindung: Es war nichts zu verbinden.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WelcomeBar</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome. Run works at once: the built-in analysis needs no account, and nothing leaves this computer. A language model gives better answers.</source>
        <translation>Willkommen. „Ausführen“ funktioniert sofort: Die eingebaute Analyse braucht kein Konto, und nichts verlässt diesen Rechner. Ein Sprachmodell gibt bessere Antworten.</translation>
    </message>
    <message>
        <source>Add an API key…</source>
        <translation>API-Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>Einen API-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Keep the built-in analysis</source>
        <translation>Bei der eingebauten Analyse bleiben</translation>
    </message>
    <message>
        <source>Dismiss the welcome</source>
        <translation>Die Begrüßung schließen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowBatch</name>
    <message>
        <source>Open a table first.</source>
        <translation>Öffnen Sie zuerst eine Tabelle.</translation>
    </message>
    <message>
        <source>%1 is no longer among the targets. Add it again to change it.</source>
        <translation>%1 ist nicht mehr unter den Zielen. Fügen Sie es wieder hinzu, um es zu ändern.</translation>
    </message>
    <message>
        <source>A batch is under way</source>
        <translation>Ein Stapel läuft</translation>
    </message>
    <message>
        <source>If the window is closed, the batch stops. Every answer so far is kept, and the next start offers to go on. What is under way at this moment is cut off: it may be billed, and is asked again.</source>
        <translation>Wenn das Fenster geschlossen wird, hält der Stapel an. Alle bisherigen Antworten bleiben erhalten, und der nächste Start bietet an weiterzumachen. Was in diesem Augenblick unterwegs ist, wird abgebrochen: Es wird möglicherweise berechnet und erneut gefragt.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>Der Stapel ist beendet</translation>
    </message>
    <message>
        <source>The first %1 of the %2 selected rows were copied. Export saves all of them.</source>
        <translation>Die ersten %1 der %2 ausgewählten Zeilen wurden kopiert. „Exportieren“ speichert alle.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowCopy</name>
    <message>
        <source>The request log keeps the texts of the latest requests only, and this one is not among them. If the settings keep whole messages, the history has it.</source>
        <translation>Das Anfrageprotokoll bewahrt nur die Texte der letzten Anfragen auf, und diese ist nicht darunter. Wenn laut Einstellungen ganze Nachrichten aufbewahrt werden, steht sie im Verlauf.</translation>
    </message>
    <message>
        <source>The log kept only a part of this message, so it cannot be copied as a command. The settings can keep whole messages from now on.</source>
        <translation>Das Protokoll enthält nur einen Teil dieser Nachricht, deshalb lässt sie sich nicht als Befehl kopieren. In den Einstellungen lässt sich festlegen, dass ab jetzt ganze Nachrichten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The task &quot;%1&quot; is not there any more, and its instruction is part of what was sent.</source>
        <translation>Die Aufgabe „%1“ gibt es nicht mehr, und ihre Anweisung gehört zu dem, was gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowEndpoints</name>
    <message>
        <source>Its key and its secret headers are taken out of the keychain, too.</source>
        <translation>Auch sein Schlüssel und seine geheimen Header werden aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>Its key is forgotten, too.</source>
        <translation>Auch sein Schlüssel wird vergessen.</translation>
    </message>
    <message>
        <source>It is no longer a target. What is under way there goes on.</source>
        <translation>Er ist dann kein Ziel mehr. Was dort unterwegs ist, läuft weiter.</translation>
    </message>
    <message>
        <source>The preset of that name stays, as it was delivered.</source>
        <translation>Die Voreinstellung dieses Namens bleibt im Auslieferungszustand.</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowGuide</name>
    <message>
        <source>Link in the guide</source>
        <translation>Link im Handbuch</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowHistory</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing is recorded in this window: it was opened without a folder for its data.</source>
        <translation>In diesem Fenster wird nichts aufgezeichnet: Es wurde ohne Ordner für seine Daten geöffnet.</translation>
    </message>
    <message>
        <source>The settings keep no texts in the log: only those that were kept before are searched.</source>
        <translation>Laut Einstellungen werden keine Texte im Protokoll aufbewahrt: Durchsucht werden nur früher aufbewahrte.</translation>
    </message>
    <message>
        <source>The log keeps the first 100 characters of messages and answers, and only these are searched. The settings can keep all of them.</source>
        <translation>Das Protokoll enthält die ersten 100 Zeichen der Nachrichten und Antworten, und nur sie werden durchsucht. In den Einstellungen lässt sich festlegen, dass alles aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Whole messages and answers are kept and searched.</source>
        <translation>Ganze Nachrichten und Antworten werden aufbewahrt und durchsucht.</translation>
    </message>
    <message>
        <source>A run is under way. Stop it, or wait for its end, to see an earlier one.</source>
        <translation>Ein Lauf ist im Gange. Halten Sie ihn an oder warten Sie sein Ende ab, um einen früheren zu sehen.</translation>
    </message>
    <message>
        <source>The log kept only a part of this run&apos;s text, so its queries cannot be sent again as they were. Put the whole text into the editor and press Run.</source>
        <translation>Das Protokoll enthält nur einen Teil vom Text dieses Laufs, deshalb lassen sich seine Anfragen nicht so wie damals senden. Fügen Sie den ganzen Text in das Textfeld ein und wählen Sie „Ausführen“.</translation>
    </message>
    <message>
        <source>These are the results of the run of %1.</source>
        <translation>Dies sind die Ergebnisse des Laufs vom %1.</translation>
    </message>
    <message>
        <source>Nothing that was recorded is that old.</source>
        <translation>Nichts, was aufgezeichnet wurde, ist so alt.</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>Noch wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>The cache could not be emptied: its file cannot be written now.</source>
        <translation>Der Cache konnte nicht geleert werden: In seine Datei lässt sich jetzt nicht schreiben.</translation>
    </message>
    <message>
        <source>Not everything could be deleted. %1</source>
        <translation>Nicht alles konnte gelöscht werden. %1</translation>
    </message>
    <message>
        <source>1 recorded query was deleted.</source>
        <translation>1 aufgezeichnete Anfrage wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recorded queries were deleted.</source>
        <translation>
            <numerusform>%Ln aufgezeichnete Anfrage wurde gelöscht.</numerusform>
            <numerusform>%Ln aufgezeichnete Anfragen wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query was written to &quot;%1&quot;.</source>
        <translation>1 Anfrage wurde in „%1“ geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries were written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%Ln Anfrage wurde in „%1“ geschrieben.</numerusform>
            <numerusform>%Ln Anfragen wurden in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log did not keep its text, so the editor is as it was.</source>
        <translation>Dies sind die Ergebnisse des Laufs vom %1. Sein Text steht nicht im Protokoll, deshalb bleibt der Text im Editor, wie er war.</translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log kept only the beginning of its texts, so what is shown may be cut off, and the editor is as it was.</source>
        <translation>Dies sind die Ergebnisse des Laufs vom %1. Das Protokoll enthält nur den Anfang seiner Texte, deshalb kann das Angezeigte abgeschnitten sein, und der Text im Editor bleibt, wie er war.</translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log kept only the beginning of its answers, so what is shown may be cut off.</source>
        <translation>Dies sind die Ergebnisse des Laufs vom %1. Das Protokoll enthält nur den Anfang seiner Antworten, deshalb kann das Angezeigte abgeschnitten sein.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowHost</name>
    <message>
        <source>Only the first of the files was opened: a run asks about one text, and a batch about one table.</source>
        <translation>Nur die erste der Dateien wurde geöffnet: Ein Lauf fragt zu einem einzigen Text, ein Stapel zu einer einzigen Tabelle.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowInsights</name>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Nothing is recorded, because there is no folder to record it in.</source>
        <translation>Es wird nichts aufgezeichnet, weil es keinen Ordner dafür gibt.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowPreferences</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>They can be changed in the settings, under Shortcuts.</source>
        <translation>Sie lassen sich in den Einstellungen unter „Tastenkürzel“ ändern.</translation>
    </message>
    <message numerus="yes">
        <source>Forgot %Ln answer(s), %1.</source>
        <translation>
            <numerusform>%Ln Antwort vergessen, %1.</numerusform>
            <numerusform>%Ln Antworten vergessen, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cache could not be cleared: its database does not answer. Try again in a moment.</source>
        <translation>Der Cache konnte nicht geleert werden: Seine Datenbank antwortet nicht. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowRecall</name>
    <message>
        <source>The table %1 is no longer there, so its batch cannot go on. What was answered is kept in &quot;%2&quot;.</source>
        <translation>Die Tabelle %1 ist nicht mehr da, deshalb kann ihr Stapel nicht weitermachen. Was beantwortet wurde, ist in „%2“ erhalten.</translation>
    </message>
    <message>
        <source>The table %1, which was open the last time, is no longer there.</source>
        <translation>Die Tabelle %1, die zuletzt geöffnet war, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The batch over %1 was left unfinished: %2 of its queries are answered and kept.</source>
        <translation>Der Stapel über %1 ist unfertig geblieben: %2 seiner Anfragen sind beantwortet und gesichert.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowSession</name>
    <message>
        <source>Is the text positive, negative, neutral or mixed?</source>
        <translation>Ist der Text positiv, negativ, neutral oder gemischt?</translation>
    </message>
    <message>
        <source>What are its three main topics?</source>
        <translation>Was sind seine drei Hauptthemen?</translation>
    </message>
    <message>
        <source>What does it say, in one sentence?</source>
        <translation>Was sagt er, in einem Satz?</translation>
    </message>
    <message>
        <source>What is asked is recorded again.</source>
        <translation>Was gefragt wird, wird wieder aufgezeichnet.</translation>
    </message>
    <message>
        <source>There is no endpoint any more for %1.</source>
        <translation>Für %1 gibt es keinen Endpunkt mehr.</translation>
    </message>
    <message>
        <source>%1 has no key: edit the target to enter one, or set %2 before the start.</source>
        <translation>%1 hat keinen Schlüssel: Bearbeiten Sie das Ziel, um einen einzugeben, oder setzen Sie %2 vor dem Start.</translation>
    </message>
    <message>
        <source>Built-in offline analysis, not a language model; it runs inside this window</source>
        <translation>Eingebaute Textanalyse ohne Netz, kein Sprachmodell; sie läuft in diesem Fenster</translation>
    </message>
    <message>
        <source>%1 at %2. Key: %3.</source>
        <translation>%1 unter %2. Schlüssel: %3.</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>konnte nicht starten</translation>
    </message>
    <message>
        <source>already a target</source>
        <translation>schon ein Ziel</translation>
    </message>
    <message>
        <source>Simulator (built in)</source>
        <translation>Simulator (eingebaut)</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>no key in %1</source>
        <translation>kein Schlüssel in %1</translation>
    </message>
    <message>
        <source>simulator: built-in offline analysis, not a language model</source>
        <translation>Simulator: eingebaute Textanalyse ohne Netz, kein Sprachmodell</translation>
    </message>
    <message>
        <source>An estimate: the text is about %1 tokens, and each answer as long as its task allows.</source>
        <translation>Eine Schätzung: Der Text hat etwa %1 Token, und jede Antwort ist so lang, wie ihre Aufgabe es erlaubt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>The built-in simulator has no address or key to edit.</source>
        <translation>Der eingebaute Simulator hat weder Adresse noch Schlüssel, die sich bearbeiten ließen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer among the targets. Add it again to change it.</source>
        <translation>„%1“ ist nicht mehr unter den Zielen. Fügen Sie es wieder hinzu, um es zu ändern.</translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation>Gespeichert unter „%1“.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowStateStore</name>
    <message>
        <source>What is open in the window cannot be remembered in &quot;%1&quot;: %2.</source>
        <translation>Was im Fenster offen ist, kann nicht in „%1“ gemerkt werden: %2.</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowTasks</name>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>This target is not there any more.</source>
        <translation>Dieses Ziel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1
(answered in %2)</source>
        <translation>%1
(beantwortet in %2)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>⚠ %1
The reply as it came:
%2</source>
        <translation>⚠ %1
Die Antwort, wie sie kam:
%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowWelcome</name>
    <message>
        <source>%1, by Qt&apos;s backend &quot;%2&quot;</source>
        <translation>%1, über das Backend „%2“ von Qt</translation>
    </message>
    <message>
        <source>none: only addresses with http can be reached</source>
        <translation>keines: Nur Adressen mit http sind erreichbar</translation>
    </message>
    <message>
        <source>Fanlight is now version %1. What is new stands under Help, What&apos;s new.</source>
        <translation>Fanlight hat jetzt die Version %1. Was neu ist, steht unter „Hilfe“, „Neuerungen“.</translation>
    </message>
    <message>
        <source>About Fanlight</source>
        <translation>Über Fanlight</translation>
    </message>
    <message>
        <source>Fanlight asks several questions of one or several language models at once and shows the answers side by side as they arrive.</source>
        <translation>Fanlight stellt einem oder mehreren Sprachmodellen mehrere Fragen zugleich und zeigt die Antworten nebeneinander, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1, erstellt mit %2</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License, Version 3 oder neuer</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>Their notices are the last chapter of the user guide (F1).</source>
        <translation>Ihre Hinweise sind das letzte Kapitel des Handbuchs (F1).</translation>
    </message>
</context>
<context>
    <name>Fanlight::Workbench</name>
    <message>
        <source>There is no endpoint &quot;%1&quot; any more, so it cannot be asked again.</source>
        <translation>Den Endpunkt „%1“ gibt es nicht mehr, deshalb kann er nicht erneut gefragt werden.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Asks several questions of one or several language models at once.</source>
        <translation>Stellt einem oder mehreren Sprachmodellen mehrere Fragen zugleich.</translation>
    </message>
    <message>
        <source>The folder for settings and data, instead of the system&apos;s.</source>
        <translation>Der Ordner für Einstellungen und Daten, anstelle des üblichen.</translation>
    </message>
    <message>
        <source>fanlight: There is no display here. fanlight-cli does the same work in a terminal.
</source>
        <translation>fanlight: Hier gibt es keine Anzeige. fanlight-cli erledigt dieselbe Arbeit im Terminal.
</translation>
    </message>
    <message>
        <source>A text to open, or a table (CSV, TSV, JSON Lines) for a batch.</source>
        <translation>Ein Text, der geöffnet wird, oder eine Tabelle (CSV, TSV, JSON Lines) für einen Stapel.</translation>
    </message>
</context>
</TS>
