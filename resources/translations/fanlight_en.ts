<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Fanlight::AnalysisRun</name>
    <message numerus="yes">
        <source>The model used up its %n token(s) without answering. A model that thinks before it answers needs a higher limit.</source>
        <translation>
            <numerusform>The model used up its %n token without answering. A model that thinks before it answers needs a higher limit.</numerusform>
            <numerusform>The model used up its %n tokens without answering. A model that thinks before it answers needs a higher limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchJournal</name>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; is damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice.</source>
        <translation>
            <numerusform>The journal &quot;%1&quot; is damaged: %n byte of it is lost. What was in it is asked again and may be billed twice.</numerusform>
            <numerusform>The journal &quot;%1&quot; is damaged: %n bytes of it are lost. What was in them is asked again and may be billed twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; was damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice. The damaged file is kept as &quot;%2&quot;.</source>
        <translation>
            <numerusform>The journal &quot;%1&quot; was damaged: %n byte of it is lost. What was in it is asked again and may be billed twice. The damaged file is kept as &quot;%2&quot;.</numerusform>
            <numerusform>The journal &quot;%1&quot; was damaged: %n bytes of it are lost. What was in them is asked again and may be billed twice. The damaged file is kept as &quot;%2&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchPlanLine</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries: %1</source>
        <translation>
            <numerusform>%Ln query: %1</numerusform>
            <numerusform>%Ln queries: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRowDetails</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRunner</name>
    <message numerus="yes">
        <source>%1 fails again and again, and %n pauses did not help, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 fails again and again, and %n pause did not help, so it is not asked any further.</numerusform>
            <numerusform>%1 fails again and again, and %n pauses did not help, so it is not asked any further.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fails too often. It is left alone for %n seconds and then asked again.</source>
        <translation>
            <numerusform>%1 fails too often. It is left alone for %n second and then asked again.</numerusform>
            <numerusform>%1 fails too often. It is left alone for %n seconds and then asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::CountsText</name>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln queued</numerusform>
            <numerusform>%Ln queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::Database</name>
    <message numerus="yes">
        <source>%n entries could not be recorded before the end.</source>
        <translation>
            <numerusform>%n entry could not be recorded before the end.</numerusform>
            <numerusform>%n entries could not be recorded before the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on. %n entries could not be kept.</source>
        <translation>
            <numerusform>Recording goes on. %n entry could not be kept.</numerusform>
            <numerusform>Recording goes on. %n entries could not be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointSource</name>
    <message numerus="yes">
        <source>%n server(s) found: choose from the list.</source>
        <translation>
            <numerusform>%n server found: choose from the list.</numerusform>
            <numerusform>%n servers found: choose from the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointTest</name>
    <message numerus="yes">
        <source>%n model(s): %1.</source>
        <translation>
            <numerusform>%n model: %1.</numerusform>
            <numerusform>%n models: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n model(s): %1.</source>
        <translation>
            <numerusform>More than %n model: %1.</numerusform>
            <numerusform>More than %n models: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of certificates holds %n certificate(s).</source>
        <translation>
            <numerusform>The file of certificates holds %n certificate.</numerusform>
            <numerusform>The file of certificates holds %n certificates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryDetails</name>
    <message numerus="yes">
        <source>%Ln queries are selected.</source>
        <translation>
            <numerusform>%Ln query is selected.</numerusform>
            <numerusform>%Ln queries are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryPage</name>
    <message numerus="yes">
        <source>Delete %Ln recorded queries for good?</source>
        <translation>
            <numerusform>Delete %Ln recorded query for good?</numerusform>
            <numerusform>Delete %Ln recorded queries for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryText</name>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::HttpSession</name>
    <message numerus="yes">
        <source>The reply of %1 ended %n byte(s) too early.</source>
        <translation>
            <numerusform>The reply of %1 ended %n byte too early.</numerusform>
            <numerusform>The reply of %1 ended %n bytes too early.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsCharts</name>
    <message numerus="yes">
        <source>%1: %Ln answers</source>
        <translation>
            <numerusform>%1: %Ln answer</numerusform>
            <numerusform>%1: %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing failed: all of %Ln queries were answered.</source>
        <translation>
            <numerusform>Nothing failed: the %Ln query was answered.</numerusform>
            <numerusform>Nothing failed: all of %Ln queries were answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limit is %1 now. It dropped %n times since the start.</source>
        <translation>
            <numerusform>The limit is %1 now. It dropped %n time since the start.</numerusform>
            <numerusform>The limit is %1 now. It dropped %n times since the start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsPage</name>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsRow</name>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more held back</source>
        <translation>
            <numerusform>%n more held back</numerusform>
            <numerusform>%n more held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::PartCollection</name>
    <message numerus="yes">
        <source>The results of part %1 could not be fetched from %2; the next attempt is in %n seconds: %3</source>
        <translation>
            <numerusform>The results of part %1 could not be fetched from %2; the next attempt is in %n second: %3</numerusform>
            <numerusform>The results of part %1 could not be fetched from %2; the next attempt is in %n seconds: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::PartFlow</name>
    <message numerus="yes">
        <source>%1 could not be asked after %n attempts: %2</source>
        <translation>
            <numerusform>%1 could not be asked after %n attempt: %2</numerusform>
            <numerusform>%1 could not be asked after %n attempts: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer as it should and is asked again in %n seconds: %2</source>
        <translation>
            <numerusform>%1 does not answer as it should and is asked again in %n second: %2</numerusform>
            <numerusform>%1 does not answer as it should and is asked again in %n seconds: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be asked after its batch %2 in %n attempts: %3</source>
        <translation>
            <numerusform>%1 could not be asked after its batch %2 in %n attempt: %3</numerusform>
            <numerusform>%1 could not be asked after its batch %2 in %n attempts: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatch</name>
    <message numerus="yes">
        <source>%n parts of this batch are with providers, who would be paid twice. In fanlight-cli, --via provider-batch goes on and collects them; --restart cancels them and begins anew.</source>
        <translation>
            <numerusform>%n part of this batch is with a provider, who would be paid twice. In fanlight-cli, --via provider-batch goes on and collects it; --restart cancels it and begins anew.</numerusform>
            <numerusform>%n parts of this batch are with providers, who would be paid twice. In fanlight-cli, --via provider-batch goes on and collects them; --restart cancels them and begins anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchCanceller</name>
    <message numerus="yes">
        <source>%1 at %2 may have a batch of %n queries that the given-up journal did not know of. If there is one, it goes on.</source>
        <translation>
            <numerusform>%1 at %2 may have a batch of %n query that the given-up journal did not know of. If there is one, it goes on.</numerusform>
            <numerusform>%1 at %2 may have a batch of %n queries that the given-up journal did not know of. If there is one, it goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchProcess</name>
    <message numerus="yes">
        <source>Going on with the batch %1, %n queries to %2.</source>
        <translation>
            <numerusform>Going on with the batch %1, %n query to %2.</numerusform>
            <numerusform>Going on with the batch %1, %n queries to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The providers go on with the %n queries that they have. The same command collects the results.</source>
        <translation>
            <numerusform>The providers go on with the %n query that they have. The same command collects the results.</numerusform>
            <numerusform>The providers go on with the %n queries that they have. The same command collects the results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part %1, %n queries to %2, is the provider&apos;s batch %3.</source>
        <translation>
            <numerusform>Part %1, %n query to %2, is the provider&apos;s batch %3.</numerusform>
            <numerusform>Part %1, %n queries to %2, is the provider&apos;s batch %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %n parts without making a batch of them, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 took %n part without making a batch of it, so it is not asked any further.</numerusform>
            <numerusform>%1 took %n parts without making a batch of them, so it is not asked any further.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::RowProblem</name>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3.</source>
        <translation>
            <numerusform>Row %1 (line %2) has %n cell, the header has %3.</numerusform>
            <numerusform>Row %1 (line %2) has %n cells, the header has %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3. Left over: %4</source>
        <translation>
            <numerusform>Row %1 (line %2) has %n cell, the header has %3. Left over: %4</numerusform>
            <numerusform>Row %1 (line %2) has %n cells, the header has %3. Left over: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsCache</name>
    <message numerus="yes">
        <source>%Ln answer(s), %1, are kept on this computer.</source>
        <translation>
            <numerusform>%Ln answer, %1, is kept on this computer.</numerusform>
            <numerusform>%Ln answers, %1, are kept on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln kept answer(s) (%1)?</source>
        <translation>
            <numerusform>Forget %Ln kept answer (%1)?</numerusform>
            <numerusform>Forget %Ln kept answers (%1)?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsEndpoints</name>
    <message numerus="yes">
        <source>Found %n server(s) on this machine.</source>
        <translation>
            <numerusform>Found %n server on this machine.</numerusform>
            <numerusform>Found %n servers on this machine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::TextLinesTable</name>
    <message numerus="yes">
        <source>%n blank line(s) of %1 were skipped: rows are numbered without them.</source>
        <translation>
            <numerusform>%n blank line of %1 was skipped: rows are numbered without it.</numerusform>
            <numerusform>%n blank lines of %1 were skipped: rows are numbered without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowHistory</name>
    <message numerus="yes">
        <source>%Ln recorded queries were deleted.</source>
        <translation>
            <numerusform>%Ln recorded query was deleted.</numerusform>
            <numerusform>%Ln recorded queries were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries were written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>%Ln query was written to &quot;%1&quot;.</numerusform>
            <numerusform>%Ln queries were written to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowPreferences</name>
    <message numerus="yes">
        <source>Forgot %Ln answer(s), %1.</source>
        <translation>
            <numerusform>Forgot %Ln answer, %1.</numerusform>
            <numerusform>Forgot %Ln answers, %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
