<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Fanlight::AgreementText</name>
    <message>
        <source>≠ tie, %1 of %2 each</source>
        <comment>targets that gave the same answer</comment>
        <translation>≠ 平局，各 %1 / %2</translation>
    </message>
    <message>
        <source>≠ no majority, %1 of %2 at most</source>
        <translation>≠ 无多数，最多 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>targets that agree</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>≠ %1 of %2, not %3</source>
        <comment>targets that agree, and which do not</comment>
        <translation>≠ %1 / %2，%3 不同</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnalysisRun</name>
    <message>
        <source>The reply is not one of positive, negative, neutral and mixed.</source>
        <translation>回复不是 positive、negative、neutral、mixed 中的任何一个。</translation>
    </message>
    <message>
        <source>The reply is not a list of topics.</source>
        <translation>回复不是主题列表。</translation>
    </message>
    <message>
        <source>The reply is not a summary.</source>
        <translation>回复不是摘要。</translation>
    </message>
    <message>
        <source>The reply has no text.</source>
        <translation>回复中没有文本。</translation>
    </message>
    <message numerus="yes">
        <source>The model used up its %n token(s) without answering. A model that thinks before it answers needs a higher limit.</source>
        <translation>
            <numerusform>模型用完了 %n 个 token 却没有作答。会先思考再作答的模型需要更高的上限。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model used up its tokens without answering. A model that thinks before it answers needs a higher limit.</source>
        <translation>模型用完了 token 却没有作答。会先思考再作答的模型需要更高的上限。</translation>
    </message>
    <message>
        <source>The provider&apos;s content filter withheld the reply.</source>
        <translation>提供商的内容过滤器拦截了回复。</translation>
    </message>
    <message>
        <source>The model answered with nothing.</source>
        <translation>模型的回答为空。</translation>
    </message>
    <message>
        <source>%1 The token limit cut it off.</source>
        <translation>%1 回复因达到 token 上限而被截断。</translation>
    </message>
    <message>
        <source>The reply is not one of the task&apos;s words: %1.</source>
        <translation>回复不是任务规定的词之一：%1。</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnalyzePage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Ask again where a query failed</source>
        <translation>对失败的请求重新提问</translation>
    </message>
    <message>
        <source>⚠ of an earlier text · %1</source>
        <translation>⚠ 属于之前的文本 · %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerComposer</name>
    <message>
        <source>The text is empty.</source>
        <translation>文本为空。</translation>
    </message>
    <message>
        <source>I am Fanlight&apos;s built-in simulator, not a language model, so I cannot answer this. I can only judge the sentiment of a text, name its topics, or pick the sentence that sums it up.</source>
        <translation>我是 Fanlight 的内置模拟器，不是语言模型，因此无法回答这个问题。我只能判断文本的情感、列出文本的主题，或挑选出概括文本的句子。</translation>
    </message>
    <message>
        <source>What you sent reads as %1; its topics: %2.</source>
        <translation>您所发内容的情感：%1；主题：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerLine</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Rows with an answer: %1. Different answers: %2.</source>
        <comment>to one task of a batch</comment>
        <translation>有回答的行：%1。不同的回答：%2。</translation>
    </message>
    <message>
        <source>More answers: %1</source>
        <comment>a task</comment>
        <translation>更多回答：%1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>Show the rows with this answer: %1 of %2, %3</source>
        <translation>显示有此回答的行：%2 行中的 %1 行，%3</translation>
    </message>
    <message>
        <source>Show the rows with this answer: at least %1 of %2, because there are too many different ones to keep each</source>
        <translation>显示有此回答的行：%2 行中至少 %1 行，因为不同的回答太多，无法全部保留</translation>
    </message>
    <message>
        <source>and others: %1</source>
        <comment>different answers</comment>
        <translation>以及其他：%1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
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
        <translation>%1 只统计其他筛选条件留下的行。</translation>
    </message>
</context>
<context>
    <name>Fanlight::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>In Fanlight&apos;s own queue until its target can take more.</source>
        <translation>正在 Fanlight 自己的队列中，等待目标可以接收更多请求。</translation>
    </message>
    <message>
        <source>The reply broke off; asked again. Waiting for the first words…</source>
        <translation>回复中断，已重新提问。正在等待最初的文字…</translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>正在等待最初的文字…</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>模型正在思考…</translation>
    </message>
    <message>
        <source>Stopped before an answer came.</source>
        <translation>在收到回答之前已停止。</translation>
    </message>
    <message>
        <source>Stopped: this is not the whole answer.</source>
        <translation>已停止：这不是完整的回答。</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>回复：%1</translation>
    </message>
    <message>
        <source>The reply as received:
%1</source>
        <translation>收到的原始回复：
%1</translation>
    </message>
    <message>
        <source>Received before it failed:
%1</source>
        <translation>失败前收到的内容：
%1</translation>
    </message>
    <message>
        <source>The log did not keep this answer.</source>
        <translation>日志没有保留此回答。</translation>
    </message>
</context>
<context>
    <name>Fanlight::AttemptTable</name>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>Fanlight::AuditLog</name>
    <message>
        <source>The reply could not be read as an answer to the task.</source>
        <translation>无法将该回复解读为任务的回答。</translation>
    </message>
</context>
<context>
    <name>Fanlight::AuditResult</name>
    <message>
        <source>The log did not keep what was said of it.</source>
        <translation>日志没有保留相关的说明。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BasicTable</name>
    <message>
        <source>%1 is not in UTF-8; it is read as Windows-1252 (Latin-1).</source>
        <translation>%1 不是 UTF-8 编码，将按 Windows-1252（Latin-1）读取。</translation>
    </message>
    <message>
        <source>%1 has rows that are not in UTF-8; they are read as Windows-1252 (Latin-1).</source>
        <translation>%1 中有些行不是 UTF-8 编码，将按 Windows-1252（Latin-1）读取。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchAnnouncement</name>
    <message>
        <source>%1: %2</source>
        <comment>a target, and why it is paused</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchAnswersPanel</name>
    <message>
        <source>Target whose answers are counted</source>
        <translation>统计其回答的目标</translation>
    </message>
    <message>
        <source>Answers of the batch</source>
        <translation>批量的回答</translation>
    </message>
    <message>
        <source>Guessed from single words by the built-in simulator. A language model judges better.</source>
        <translation>由内置模拟器根据个别词语猜测。语言模型的判断更准确。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchConclusion</name>
    <message>
        <source>%1 answered, %2 failed. Saved to %3.</source>
        <translation>已回答 %1 个，失败 %2 个。已保存到 %3。</translation>
    </message>
    <message>
        <source>All %1 answered. Saved to %2.</source>
        <translation>%1 个已全部回答。已保存到 %2。</translation>
    </message>
    <message>
        <source>%1 queries were answered before, %2 failed. Run goes on with the rest.</source>
        <translation>之前已回答 %1 个请求，%2 个失败。“运行”会继续处理其余部分。</translation>
    </message>
    <message>
        <source>%1 queries were answered before. Run goes on with the rest.</source>
        <translation>之前已回答 %1 个请求。“运行”会继续处理其余部分。</translation>
    </message>
    <message>
        <source>%1 queries are answered and kept, %2 failed.</source>
        <translation>已回答并保留 %1 个查询，失败 %2 个。</translation>
    </message>
    <message>
        <source>%1 queries are answered and kept.</source>
        <translation>%1 个请求已回答并保存。</translation>
    </message>
    <message>
        <source>%1 Run goes on where it stopped.</source>
        <comment>after a sentence</comment>
        <translation>%1“运行”可从停止处继续。</translation>
    </message>
    <message>
        <source>%1 The batch is held ready: resume it.</source>
        <comment>after a sentence</comment>
        <translation>%1批量已就绪：请继续。</translation>
    </message>
    <message>
        <source>The answers are kept, and not saved yet. Run saves them.</source>
        <translation>回答已保留，但尚未写入文件。“运行”会将其保存。</translation>
    </message>
    <message>
        <source>The export was stopped. The answers are kept.</source>
        <translation>导出已停止。回答已保留。</translation>
    </message>
    <message>
        <source>%1 answered so far, %2 failed. Saved to %3.</source>
        <translation>目前已回答 %1 个，失败 %2 个。已保存到 %3。</translation>
    </message>
    <message>
        <source>Saved %1 of %2 rows to %3.</source>
        <translation>已将 %2 行中的 %1 行保存到 %3。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchExchange</name>
    <message>
        <source>The reply was not read to its end.</source>
        <translation>回复未被完整读取。</translation>
    </message>
    <message>
        <source>The reply is larger than 8 MiB.</source>
        <translation>回复超过 8 MiB。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchFilterBar</name>
    <message>
        <source>Search the rows</source>
        <translation>搜索各行</translation>
    </message>
    <message>
        <source>Search texts and answers</source>
        <translation>搜索文本和回答</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Show the rows of which a query failed</source>
        <translation>显示有请求失败的行</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Show the rows of which the cache answered a query</source>
        <translation>显示有请求由缓存回答的行</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Show the rows on which the targets do not agree</source>
        <translation>显示各目标回答不一致的行</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown</source>
        <translation>显示 %2 行中的 %1 行</translation>
    </message>
    <message>
        <source>still counting…</source>
        <translation>仍在统计…</translation>
    </message>
    <message>
        <source>%1 of %2 rows so far, still searching…</source>
        <translation>目前找到 %2 行中的 %1 行，仍在搜索…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown; %3 could not be read again</source>
        <translation>显示 %2 行中的 %1 行；有 %3 行无法再次读取</translation>
    </message>
    <message>
        <source>Show the rows in which each of the words stands, in a cell or in an answer; &quot;several words&quot; in quotation marks stand together (Ctrl+F)</source>
        <translation>显示单元格或回答中包含每个词的行；引号中的&quot;多个词&quot;须连在一起 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchForm</name>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Batch input</source>
        <translation>批量输入</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Choose a table: CSV, TSV, JSON Lines, or a text per line</source>
        <translation>选择表格：CSV、TSV、JSON Lines，或每行一段文本</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>文本列</translation>
    </message>
    <message>
        <source>Column that names the rows</source>
        <translation>用于命名各行的列</translation>
    </message>
    <message>
        <source>Save the answers to</source>
        <translation>回答保存到</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose where the answers are saved</source>
        <translation>选择回答的保存位置</translation>
    </message>
    <message>
        <source>Budget in dollars</source>
        <translation>预算（美元）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Ask about</source>
        <translation>提问内容</translation>
    </message>
    <message>
        <source>Name rows by</source>
        <translation>行名称</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>a file of texts: .csv, .tsv, .jsonl or .txt</source>
        <translation>文本文件：.csv、.tsv、.jsonl 或 .txt</translation>
    </message>
    <message>
        <source>none: dollars at which it stops</source>
        <translation>无：达到该美元金额时停止</translation>
    </message>
    <message>
        <source>their number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
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
        <translation>该批量开始时使用的文本列是“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>The batch was begun without the id column &quot;%1&quot;.</source>
        <translation>该批量开始时没有使用 ID 列“%1”。</translation>
    </message>
    <message>
        <source>The batch was begun with the id column &quot;%1&quot;.</source>
        <translation>该批量开始时使用了 ID 列“%1”。</translation>
    </message>
    <message>
        <source>The batch was begun with the id column &quot;%1&quot;, not &quot;%2&quot;.</source>
        <translation>该批量开始时使用的 ID 列是“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>The task %1 asks something else than when the batch was begun.</source>
        <translation>任务 %1 的提问内容与批量开始时不同。</translation>
    </message>
    <message>
        <source>When the batch was begun, the target %1 was at %2 (%3), and now it is at %4 (%5).</source>
        <translation>批量开始时，目标 %1 位于 %2（%3），现在位于 %4（%5）。</translation>
    </message>
    <message>
        <source>The input has changed since the batch was begun.</source>
        <translation>自批量开始以来，输入已发生变化。</translation>
    </message>
    <message>
        <source>The batch was begun with the tasks %1, and now the tasks %2 are chosen.</source>
        <translation>该批次以任务 %1 开始，而现在选择的任务是 %2。</translation>
    </message>
    <message>
        <source>The batch was begun with the targets %1, and now the targets %2 are chosen.</source>
        <translation>该批次以目标 %1 开始，而现在选择的目标是 %2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchInput</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>输入已无法读取。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchJournal</name>
    <message>
        <source>The journal &quot;%1&quot; holds records that make no sense together.</source>
        <translation>批量日志“%1”中的记录相互矛盾。</translation>
    </message>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; is damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice.</source>
        <translation>
            <numerusform>批量日志“%1”已损坏：丢失了 %n 字节。其中的内容会重新提问，可能被重复计费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal &quot;%1&quot; was damaged: %n byte(s) of it are lost. What was in them is asked again and may be billed twice. The damaged file is kept as &quot;%2&quot;.</source>
        <translation>
            <numerusform>批量日志“%1”曾损坏：丢失了 %n 字节。其中的内容会重新提问，可能被重复计费。损坏的文件已保留为“%2”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchOutput</name>
    <message>
        <source>The journal &quot;%1&quot; does not give back the results of row %L2.</source>
        <translation>无法从批量日志“%1”中取回第 %L2 行的结果。</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>尚未回答。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchPage</name>
    <message>
        <source>Batch progress</source>
        <translation>批量进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Ask again where a query failed</source>
        <translation>对失败的请求重新提问</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Give up what an earlier batch left beside the output, and begin</source>
        <translation>放弃之前的批量在输出旁留下的内容，重新开始</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the answers to a further file, as CSV, JSON, JSON Lines or Markdown</source>
        <translation>将回答另存为 CSV、JSON、JSON Lines 或 Markdown 文件</translation>
    </message>
    <message>
        <source>Rows of the batch</source>
        <translation>批量的行</translation>
    </message>
    <message>
        <source>Drop a table here, or open one: CSV, TSV, JSON Lines, or a text per line.
Every row is asked the tasks above, at every target.</source>
        <translation>将表格拖放到此处，或打开一个表格：CSV、TSV、JSON Lines，或每行一段文本。
每一行都会向每个目标提出上方的任务。</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>放弃</translation>
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
        <translation>导出回答</translation>
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
        <translation>继续</translation>
    </message>
    <message>
        <source>Ask what is not answered yet</source>
        <translation>对尚未回答的内容提问</translation>
    </message>
    <message>
        <source>Send nothing more. What is under way is waited for, and the batch is held ready to resume.</source>
        <translation>不再发送。会等待正在进行的请求结束，批量保持可继续状态。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Let go of the batch, so that others can go on with it. Every answer is kept.</source>
        <translation>释放此批量，以便他人继续。所有回答都会保留。</translation>
    </message>
    <message>
        <source>Send nothing more and cut off what is under way, which may be billed and is asked again later. Every answer is kept.</source>
        <translation>不再发送，并中断正在进行的请求；这些请求可能会计费，之后会重新提问。所有回答都会保留。</translation>
    </message>
    <message>
        <source>No row has failed.</source>
        <translation>没有失败的行。</translation>
    </message>
    <message>
        <source>The cache has answered no row. Rows that were asked before are answered by it.</source>
        <translation>缓存没有回答任何行。之前提问过的行会由缓存回答。</translation>
    </message>
    <message>
        <source>The targets agree on every row that several of them have answered.</source>
        <translation>对于多个目标都已回答的行，各目标的回答均一致。</translation>
    </message>
    <message>
        <source>Back to its tasks</source>
        <translation>恢复其任务</translation>
    </message>
    <message>
        <source>Choose the tasks again that the earlier batch asked, and see its answers</source>
        <translation>重新选择先前批量所用的任务，并查看其回答</translation>
    </message>
    <message>
        <source>None of these rows has the chosen answer.</source>
        <translation>这些行中没有所选的回答。</translation>
    </message>
    <message>
        <source>Give up the answers of the earlier batch and begin anew? They are deleted, &quot;%1&quot; is replaced when the new batch is saved, and what the cache does not know is asked again, and perhaps paid again.</source>
        <translation>要放弃先前批次的答案并重新开始吗？它们将被删除，新批次保存时会替换“%1”，缓存中没有的内容会再次询问，也可能再次付费。</translation>
    </message>
    <message>
        <source>None of these rows has all of the chosen answers.</source>
        <translation>这些行中没有一行同时具有所有选定的答案。</translation>
    </message>
    <message>
        <source>Not all rows are shown. Which ones are to be exported?</source>
        <translation>当前并未显示所有行。要导出哪些行？</translation>
    </message>
    <message>
        <source>Those shown: %1</source>
        <translation>显示的行：%1</translation>
    </message>
    <message>
        <source>All rows: %1</source>
        <translation>所有行：%1</translation>
    </message>
    <message>
        <source>The rows to be shown are still being counted. Until that is done, all rows can be exported.</source>
        <translation>要显示的行仍在统计中。在统计完成之前，可以导出所有行。</translation>
    </message>
    <message>
        <source>No row is shown. All rows can be exported.</source>
        <translation>没有显示任何行。可以导出所有行。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No row has all of these words: %1</source>
        <translation>没有任何行包含所有这些词：%1</translation>
    </message>
    <message>
        <source>None of these rows has all of these words: %1</source>
        <translation>这些行都不包含所有这些词：%1</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>另存他处</translation>
    </message>
    <message>
        <source>Keep the answers of the earlier batch, and save those of this one to a file beside it</source>
        <translation>保留先前批量的回答，并将此批量的回答保存到旁边的文件</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchPlanLine</name>
    <message>
        <source>%1 new</source>
        <translation>%1 个新的</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <translation>%1 个已缓存</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 个已回答</translation>
    </message>
    <message>
        <source>at most %1 tokens</source>
        <translation>最多 %1 个 token</translation>
    </message>
    <message>
        <source>An estimate: the texts as they are, and each answer as long as its task allows.</source>
        <translation>估算值：按文本原样计算，每个回答按其任务允许的最大长度计算。</translation>
    </message>
    <message>
        <source>%1 rows cannot be asked about and fail without being sent.</source>
        <translation>有 %1 行无法提问，将不发送而直接记为失败。</translation>
    </message>
    <message>
        <source>%1 of the new ones were under way when the batch was interrupted: they may be billed twice.</source>
        <translation>新请求中有 %1 个在批量中断时正在进行：可能会被重复计费。</translation>
    </message>
    <message>
        <source>time unknown: nothing is recorded of how fast %1 answers</source>
        <translation>时间未知：没有记录 %1 的回答速度</translation>
    </message>
    <message>
        <source>%1 or longer with %2 in flight</source>
        <translation>%2 个同时进行时需 %1 或更久</translation>
    </message>
    <message>
        <source>about %1 with %2 in flight</source>
        <translation>%2 个同时进行时约 %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query: %1</source>
        <translation>1 个请求：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries: %1</source>
        <translation>
            <numerusform>%Ln 个请求：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>When nothing else is open, Retry failed asks again for what failed.</source>
        <translation>当没有其他未完成的请求时，“重试失败项”会再次发送失败的请求。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchProgress</name>
    <message>
        <source>%1 queries</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of about how many queries</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 / 约 %2</translation>
    </message>
    <message>
        <source>in flight %1, limit %2 of %3</source>
        <translation>进行中 %1，上限 %2（最高 %3）</translation>
    </message>
    <message>
        <source>in flight %1 of %2</source>
        <translation>进行中 %1 / %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRowDetails</name>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>shared with an equal query</source>
        <translation>与相同的请求共享</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the queue</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>%1 to the first token</source>
        <translation>首个 token 用时 %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>总计 %1</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>输入 %1 个 token，输出 %2 个</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a task and a target</comment>
        <translation>%2 上的%1</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>%1

The reply was:
%2</source>
        <translation>%1

回复内容：
%2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>This row cannot be asked about</source>
        <translation>此行无法提问</translation>
    </message>
    <message>
        <source>%1 (asked about)</source>
        <translation>%1（提问内容）</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 次尝试</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRowDialog</name>
    <message>
        <source>The whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchRunner</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>输入已无法读取。</translation>
    </message>
    <message>
        <source>%1 does not accept the key, so it is not asked any further: %2</source>
        <translation>%1 不接受该密钥，因此不再向其提问：%2</translation>
    </message>
    <message>
        <source>The quota at %1 is used up, so it is not asked any further: %2</source>
        <translation>%1 的配额已用完，因此不再向其提问：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 fails again and again, and %n pauses did not help, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 反复失败，暂停 %n 次也无济于事，因此不再向其提问。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fails too often. It is left alone for %n seconds and then asked again.</source>
        <translation>
            <numerusform>%1 失败过于频繁。将停用 %n 秒后再次提问。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fails too often: more than a tenth of its queries had to be asked again. It is given a moment of rest now and then.</source>
        <translation>%1 失败过于频繁：超过十分之一的请求需要重新发送。会不时让其休息片刻。</translation>
    </message>
    <message>
        <source>The budget of %1 does not allow another question: up to %2 is spent or under way, and the next question may cost %3.</source>
        <translation>预算 %1 不足以再提一个问题：已花费或进行中的费用最多为 %2，下一个问题可能花费 %3。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchSaving</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>输入已无法读取。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTable</name>
    <message>
        <source>Show the whole row</source>
        <translation>显示整行</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>将行复制为文本</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>将行复制为 Markdown</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTableModel</name>
    <message>
        <source>The number of the row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a task and a target</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · majority</source>
        <comment>a task: what most targets answer</comment>
        <translation>%1 · 多数</translation>
    </message>
    <message>
        <source>%1 · agreement</source>
        <comment>a task: how many targets agree</comment>
        <translation>%1 · 一致度</translation>
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
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <translation>%1 个已缓存</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>queries</comment>
        <translation>还剩 %1 个</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Paused, because the key is not accepted. The provider says: %1</source>
        <translation>已暂停，因为密钥未被接受。提供商说明：%1</translation>
    </message>
    <message>
        <source>Edit the target to enter another key, then let it go on.</source>
        <translation>请编辑目标以输入其他密钥，然后让其继续。</translation>
    </message>
    <message>
        <source>Paused, because the quota is used up. The provider says: %1</source>
        <translation>已暂停，因为配额已用完。提供商说明：%1</translation>
    </message>
    <message>
        <source>Let it go on when there is quota again, or edit the target to use another key.</source>
        <translation>配额恢复后让其继续，或编辑目标以使用其他密钥。</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <comment>a reason, as a sentence</comment>
        <translation>已暂停。%1</translation>
    </message>
    <message>
        <source>Let it go on when the service answers again, or edit the target if its address is wrong.</source>
        <translation>服务恢复响应后让其继续；如果地址有误，请编辑目标。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchTargetsPanel</name>
    <message>
        <source>Progress of the targets</source>
        <translation>各目标的进度</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Ask this target again</source>
        <translation>再次向此目标提问</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
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
        <translation>编辑目标 %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续使用 %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::BatchWork</name>
    <message>
        <source>A budget needs prices, and that of %1 is not known.</source>
        <translation>设置预算需要知道价格，而 %1 的价格未知。</translation>
    </message>
    <message>
        <source>Choose a target to ask.</source>
        <translation>请选择要提问的目标。</translation>
    </message>
    <message>
        <source>Choose a task.</source>
        <translation>请选择任务。</translation>
    </message>
    <message>
        <source>The answers cannot be saved over the input itself.</source>
        <translation>回答不能保存到输入文件本身。</translation>
    </message>
    <message>
        <source>The table has changed, and was opened again. Look at it, then run it.</source>
        <translation>表格已更改并已重新打开。请查看后再运行。</translation>
    </message>
    <message>
        <source>%1 Nothing that was answered is lost.</source>
        <translation>%1 已回答的内容没有丢失。</translation>
    </message>
    <message>
        <source>%1 is another target now: this batch cannot go on with it.</source>
        <translation>%1 现在是另一个目标：此批量无法用它继续。</translation>
    </message>
    <message>
        <source>Saving: %1 rows are written</source>
        <translation>正在保存：已写入 %1 行</translation>
    </message>
    <message>
        <source>%1 Enter a greater budget, or none, then resume.</source>
        <comment>after a sentence</comment>
        <translation>%1请提高或清空预算，然后继续。</translation>
    </message>
    <message>
        <source>The batch is paused. %1</source>
        <comment>before a sentence</comment>
        <translation>批量已暂停。%1</translation>
    </message>
    <message>
        <source>Reading the table: %1 %</source>
        <translation>正在读取表格：%1%</translation>
    </message>
    <message>
        <source>Reading what was answered before…</source>
        <translation>正在读取之前已回答的内容…</translation>
    </message>
    <message>
        <source>Planning: %1 rows are read</source>
        <translation>正在规划：已读取 %1 行</translation>
    </message>
    <message>
        <source>A batch is under way. Stop it, or wait for its end, to open another table.</source>
        <translation>批量正在进行。请先停止，或等待其结束，再打开其他表格。</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is not a number of dollars. Write it like %2, or leave the field empty.</source>
        <translation>预算“%1”不是美元数额。请写成 %2 的形式，或将此栏留空。</translation>
    </message>
    <message>
        <source>%1 is for the answers of all rows. Choose another name for a part of them.</source>
        <translation>%1 用于保存所有行的回答。请为其中一部分选择其他名称。</translation>
    </message>
    <message>
        <source>The built-in simulator answers sentiment, topics and summary only. It has no answer to &quot;%1&quot;.</source>
        <translation>内置模拟器只回答情感、主题和摘要。它无法回答“%1”。</translation>
    </message>
</context>
<context>
    <name>Fanlight::BusNotifications</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Fanlight::CaFile</name>
    <message>
        <source>The file of certificates &quot;%1&quot; does not exist.</source>
        <translation>证书文件“%1”不存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of certificates: it is a folder or a device.</source>
        <translation>“%1”不是证书文件：它是文件夹或设备。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a file of certificates.</source>
        <translation>“%1”太大，不像是证书文件。</translation>
    </message>
    <message>
        <source>The file of certificates &quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取证书文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The file of certificates &quot;%1&quot; is empty.</source>
        <translation>证书文件“%1”为空。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a certificate in DER form, and PEM is needed. This makes one: openssl x509 -inform der -in FILE -out FILE.pem</source>
        <translation>文件“%1”是 DER 格式的证书，而这里需要 PEM 格式。可用此命令转换：openssl x509 -inform der -in FILE -out FILE.pem</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no PEM certificate.</source>
        <translation>文件“%1”中没有 PEM 证书。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds a certificate that cannot be read: it is damaged or cut off.</source>
        <translation>文件“%1”中有无法读取的证书：已损坏或被截断。</translation>
    </message>
</context>
<context>
    <name>Fanlight::CacheChoice</name>
    <message>
        <source>The shared cache &quot;%1&quot; is not usable: write a socket like unix:/run/redis/redis.sock.</source>
        <translation>共享缓存“%1”不可用：请使用套接字形式，例如 unix:/run/redis/redis.sock。</translation>
    </message>
    <message>
        <source>The address of the shared cache must not carry a password: it is kept with the keys.</source>
        <translation>共享缓存的地址中不能包含密码：密码与密钥一起保存。</translation>
    </message>
    <message>
        <source>The shared cache &quot;%1&quot; is not usable: write it like redis://cache.example:6379/0.</source>
        <translation>共享缓存“%1”不可用：请按 redis://cache.example:6379/0 的形式填写。</translation>
    </message>
</context>
<context>
    <name>Fanlight::CellText</name>
    <message>
        <source>queued %1</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 to first token of the last attempt</source>
        <translation>最后一次尝试的首个 token 用时 %1</translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation>首个 token 用时 %1</translation>
    </message>
    <message>
        <source>shared with an equal query</source>
        <translation>与相同的请求共享</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 次尝试</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 个 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>cut off at the token limit</source>
        <translation>因 token 上限被截断</translation>
    </message>
    <message>
        <source>cut off by the provider&apos;s filter</source>
        <translation>被提供商的过滤器截断</translation>
    </message>
    <message>
        <source>Retrying in %1 (%2 of %3)</source>
        <translation>%1 后重试（%2/%3）</translation>
    </message>
    <message>
        <source>Queued to be asked again (%1 of %2)</source>
        <translation>排队等待重试（%1/%2）</translation>
    </message>
    <message>
        <source>The reply broke off; it is asked for again.</source>
        <translation>回复中断，正在重新请求。</translation>
    </message>
    <message>
        <source>%1 at %2: %3. %4</source>
        <translation>%2 上的%1：%3。%4</translation>
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
        <translation>表格</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>以表格显示数据</translation>
    </message>
    <message>
        <source>%1, as a chart</source>
        <translation>%1（图表）</translation>
    </message>
</context>
<context>
    <name>Fanlight::ChatRequest</name>
    <message>
        <source>max_tokens: Field required</source>
        <translation>max_tokens：缺少必填字段</translation>
    </message>
    <message>
        <source>model: Field required</source>
        <translation>model：缺少必填字段</translation>
    </message>
    <message>
        <source>You must provide a model parameter.</source>
        <translation>必须提供 model 参数。</translation>
    </message>
    <message>
        <source>The model `%1` does not exist: the simulator serves `%2` only.</source>
        <translation>模型 `%1` 不存在：模拟器仅提供 `%2`。</translation>
    </message>
    <message>
        <source>%1: Field required, as an array of messages.</source>
        <translation>%1：缺少必填字段，应为消息数组。</translation>
    </message>
    <message>
        <source>%1: at least one message is required.</source>
        <translation>%1：至少需要一条消息。</translation>
    </message>
    <message>
        <source>%1: a message must be an object.</source>
        <translation>%1：消息必须是对象。</translation>
    </message>
    <message>
        <source>%1: at least one user message is required.</source>
        <translation>%1：至少需要一条用户消息。</translation>
    </message>
    <message>
        <source>%1.content: a string or an array of content parts is required.</source>
        <translation>%1.content：必须是字符串或内容部分的数组。</translation>
    </message>
    <message>
        <source>%1.role: &apos;%2&apos; is not a role that this endpoint knows.</source>
        <translation>%1.role：“%2”不是此端点支持的角色。</translation>
    </message>
    <message>
        <source>system: a string or an array of text blocks is required.</source>
        <translation>system：必须是字符串或文本块数组。</translation>
    </message>
    <message>
        <source>input: a string or an array of messages is required.</source>
        <translation>input：必须是字符串或消息数组。</translation>
    </message>
    <message>
        <source>%1: an integer of at least %2 is required.</source>
        <translation>%1：必须是不小于 %2 的整数。</translation>
    </message>
    <message>
        <source>n: the simulator gives one choice only.</source>
        <translation>n：模拟器只提供一个回答。</translation>
    </message>
    <message>
        <source>stream: true or false is required.</source>
        <translation>stream：必须是 true 或 false。</translation>
    </message>
    <message>
        <source>The request&apos;s body is not valid JSON: %1 (at byte %2).</source>
        <translation>请求正文不是有效的 JSON：%1（第 %2 字节处）。</translation>
    </message>
    <message>
        <source>The request&apos;s body must be a JSON object.</source>
        <translation>请求正文必须是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ColumnChoice</name>
    <message>
        <source>%1 has no column %2. Its columns are: %3.</source>
        <translation>%1 没有名为 %2 的列。现有的列：%3。</translation>
    </message>
    <message>
        <source>The texts are taken from the column %1.</source>
        <translation>文本取自 %1 列。</translation>
    </message>
    <message>
        <source>The rows are named by the column %1.</source>
        <translation>各行以 %1 列命名。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ColumnMenu</name>
    <message>
        <source>Col&amp;umns</source>
        <translation>列(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Fanlight::CopyText</name>
    <message>
        <source>%1: %2</source>
        <comment>what an error is called, and its words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a task, a target</comment>
        <translation>%2 上的%1</translation>
    </message>
</context>
<context>
    <name>Fanlight::CostText</name>
    <message>
        <source>price of 1 query unknown</source>
        <translation>1 个请求的价格未知</translation>
    </message>
    <message>
        <source>price of %1 queries unknown</source>
        <translation>%1 个请求的价格未知</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a known cost, and of how many queries it is unknown</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>&lt; $%1</source>
        <translation>&lt; $%1</translation>
    </message>
    <message>
        <source>estimate: ≈ %1 at most</source>
        <translation>估算：最多 ≈ %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1 this session</source>
        <translation>本次会话 %1</translation>
    </message>
    <message>
        <source>Prices: %1 %2 of %3.</source>
        <comment>source, version and date</comment>
        <translation>价格：%1 %2，%3。</translation>
    </message>
    <message>
        <source>The provider&apos;s bill is what counts.</source>
        <translation>以提供商的账单为准。</translation>
    </message>
    <message>
        <source>%1 Your own prices.json goes before them. %2</source>
        <translation>%1 您自己的 prices.json 优先。%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::CountsText</name>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln 个排队中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 个任务</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 个目标</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1：%2 × %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a plan and its price</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing to run yet: there is no text.</source>
        <translation>暂无可运行的内容：没有文本。</translation>
    </message>
    <message>
        <source>Nothing to run yet: add a target to ask.</source>
        <translation>暂无可运行的内容：请添加要提问的目标。</translation>
    </message>
    <message>
        <source>Nothing to run yet: switch a task on.</source>
        <translation>暂无可运行的内容：请启用一个任务。</translation>
    </message>
    <message>
        <source>in flight %1/%2 · queued %3 · limit %2 of %4</source>
        <translation>进行中 %1/%2 · 排队 %3 · 上限 %2（最高 %4）</translation>
    </message>
    <message>
        <source>rate limited by %1, resumes in %2</source>
        <translation>被 %1 限速，%2 后恢复</translation>
    </message>
    <message>
        <source>rate limited by %1</source>
        <translation>被 %1 限速</translation>
    </message>
    <message>
        <source>%1 is overloaded, resumes in %2</source>
        <translation>%1 过载，%2 后恢复</translation>
    </message>
    <message>
        <source>%1 is overloaded</source>
        <translation>%1 过载</translation>
    </message>
    <message>
        <source>%1 asked for a long wait, resumes in %2</source>
        <translation>%1 要求长时间等待，%2 后恢复</translation>
    </message>
    <message>
        <source>%1 asked for a long wait</source>
        <translation>%1 要求长时间等待</translation>
    </message>
    <message>
        <source>checking whether %1 takes more</source>
        <translation>正在检查 %1 能否接收更多请求</translation>
    </message>
    <message>
        <source>waiting for the limit of requests a minute</source>
        <translation>正在等待每分钟请求数的限额</translation>
    </message>
    <message>
        <source>waiting for the limit of tokens a minute</source>
        <translation>正在等待每分钟 token 数的限额</translation>
    </message>
    <message>
        <source>sending %1 a second, as %2 allows</source>
        <translation>按 %2 的允许每秒发送 %1 个</translation>
    </message>
    <message>
        <source>sending no faster than %1 allows</source>
        <translation>发送速度不超过 %1 的允许</translation>
    </message>
    <message>
        <source>paused: too many of the recent queries to %1 had to be asked again</source>
        <translation>已暂停：最近发往 %1 的请求有太多需要重试</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 cached</source>
        <comment>queries of a plan</comment>
        <translation>%1：%2 个新请求，%3 个已缓存</translation>
    </message>
</context>
<context>
    <name>Fanlight::DataFolder</name>
    <message>
        <source>The data directory &quot;%1&quot; is not a folder.</source>
        <translation>数据目录“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be created: %2.</source>
        <translation>无法创建数据目录“%1”：%2。</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be written to.</source>
        <translation>无法写入数据目录“%1”。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Database</name>
    <message numerus="yes">
        <source>%n entries could not be recorded before the end.</source>
        <translation>
            <numerusform>有 %n 条记录未能在结束前保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Qt&apos;s module for SQLite is not installed</source>
        <translation>未安装 Qt 的 SQLite 模块</translation>
    </message>
    <message>
        <source>the file cannot be opened or created there</source>
        <translation>无法在该位置打开或创建文件</translation>
    </message>
    <message>
        <source>another version of Fanlight wrote it, and it may not be changed there</source>
        <translation>它由另一版本的 Fanlight 写入，且在该位置不允许修改</translation>
    </message>
    <message>
        <source>another program keeps it locked</source>
        <translation>另一程序将其锁定</translation>
    </message>
    <message>
        <source>it may not be written there</source>
        <translation>该位置不允许写入</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk reports an error (%1)</source>
        <translation>磁盘报告错误（%1）</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>it is damaged and cannot be renamed</source>
        <translation>文件已损坏且无法重命名</translation>
    </message>
    <message>
        <source>The data file was damaged. It was renamed to &quot;%1&quot;, and a new one was begun.</source>
        <translation>数据文件已损坏。已将其重命名为“%1”，并新建了一个数据文件。</translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on. %n entries could not be kept.</source>
        <translation>
            <numerusform>记录继续进行。有 %n 条记录未能保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Nothing can be recorded in &quot;%1&quot;: %2.</source>
        <translation>无法在“%1”中记录：%2。</translation>
    </message>
    <message>
        <source>a later version of Fanlight wrote it (format %1, this one knows %2)</source>
        <translation>它由更新版本的 Fanlight 写入（格式 %1，此版本支持 %2）</translation>
    </message>
</context>
<context>
    <name>Fanlight::DelimitedTable</name>
    <message>
        <source>The cells of %1 are separated by semicolons.</source>
        <translation>%1 的单元格以分号分隔。</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by tabs.</source>
        <translation>%1 的单元格以制表符分隔。</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by commas.</source>
        <translation>%1 的单元格以逗号分隔。</translation>
    </message>
    <message>
        <source>The cells of %1 are separated by &quot;%2&quot;.</source>
        <translation>%1 的单元格以“%2”分隔。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>The first line of %1 is too long to be the names of columns.</source>
        <translation>%1 的第一行太长，不像是列名。</translation>
    </message>
    <message>
        <source>The names of the columns of %1 cannot be read: a quotation mark in line %2 is not closed.</source>
        <translation>无法读取 %1 的列名：第 %2 行有未闭合的引号。</translation>
    </message>
    <message>
        <source>%1 has the names of columns and no rows.</source>
        <translation>%1 只有列名，没有数据行。</translation>
    </message>
    <message>
        <source>The first line of %1 was taken for the names of the columns, and looks like a row. If it is one, put a line of names above it.</source>
        <translation>%1 的第一行被当作列名，但看起来像数据行。如果它是数据，请在其上方添加一行列名。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Delivery</name>
    <message>
        <source>The query was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
</context>
<context>
    <name>Fanlight::DetailsDialog</name>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reply as received</source>
        <translation>收到的原始回复</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>原始回复</translation>
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
        <translation>排队中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待回复</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>接收中</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>重试中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>Fanlight::EditorPane</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a text file (Ctrl+O)</source>
        <translation>打开文本文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Replace the text with the sample text</source>
        <translation>用示例文本替换当前文本</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>%1 · ≈ %2 tokens</source>
        <translation>%1 · ≈ %2 个 token</translation>
    </message>
</context>
<context>
    <name>Fanlight::Endpoint</name>
    <message>
        <source>The endpoint needs a name without a slash.</source>
        <translation>端点需要一个不含斜杠的名称。</translation>
    </message>
    <message>
        <source>The base URL &quot;%1&quot; is not usable: write it like https://api.example.com/v1.</source>
        <translation>基础 URL“%1”不可用：请按 https://api.example.com/v1 的形式填写。</translation>
    </message>
    <message>
        <source>The base URL &quot;%1&quot; must not carry a user name, a password, a fragment or a query other than an api-version.</source>
        <translation>基础 URL“%1”不能包含用户名、密码、片段，也不能包含除 api-version 以外的查询参数。</translation>
    </message>
    <message>
        <source>The header Proxy-Authorization needs a proxy of this endpoint&apos;s own.</source>
        <translation>Proxy-Authorization 标头要求此端点有自己的代理。</translation>
    </message>
    <message>
        <source>Give the file of certificates &quot;%1&quot; with its full path.</source>
        <translation>请填写证书文件“%1”的完整路径。</translation>
    </message>
    <message>
        <source>The key would travel unencrypted to %1. Use https, or a server on this machine.</source>
        <translation>密钥将以未加密方式发送到 %1。请使用 https 或本机上的服务器。</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>附加标头</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Name for the proxy</source>
        <translation>代理的用户名</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>代理的密码</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>与设置相同</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时进行</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>每分钟 token 数</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>Extra headers, certificates, a proxy and limits of this endpoint&apos;s own</source>
        <translation>此端点专用的附加标头、证书、代理和限额</translation>
    </message>
    <message>
        <source>a PEM file to trust as well</source>
        <translation>额外信任的 PEM 文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for certificates</source>
        <translation>浏览证书</translation>
    </message>
    <message>
        <source>the program&apos;s, direct, or http://host:port</source>
        <translation>程序的代理、direct 或 http://host:port</translation>
    </message>
    <message>
        <source>name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Proxy login</source>
        <translation>代理登录</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>要信任的证书</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>证书 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointCheck</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointDialog</name>
    <message>
        <source>Remember key and secrets in the keychain</source>
        <translation>在密钥环中记住密钥和机密信息</translation>
    </message>
    <message>
        <source>Send no key</source>
        <translation>不发送密钥</translation>
    </message>
    <message>
        <source>Send the key unencrypted to this address</source>
        <translation>以未加密方式将密钥发送到此地址</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Everybody on the way can read it</source>
        <translation>传输途中的任何人都能读取</translation>
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
        <translation>服务所用的名称</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>协议(&amp;P)</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>基础 URL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>taken from the address</source>
        <translation>取自地址</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain, and only for this address.</source>
        <translation>保存在系统密钥环中，且仅用于此地址。</translation>
    </message>
    <message>
        <source>Kept for this session only, and only for this address.</source>
        <translation>仅在本次会话中保留，且仅用于此地址。</translation>
    </message>
    <message>
        <source>A key typed here is kept for this session only: it is never written to disk.</source>
        <translation>在此输入的密钥仅在本次会话中保留，绝不写入磁盘。</translation>
    </message>
    <message>
        <source>A key typed here is kept in the system&apos;s keychain, for this address only.</source>
        <translation>在此输入的密钥保存在系统密钥环中，仅用于此地址。</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>编辑端点</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>to begin with; may be empty</source>
        <translation>初始值，可留空</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointOffers</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>This server wants a key.</source>
        <translation>此服务器需要密钥。</translation>
    </message>
    <message>
        <source>This server has no model loaded.</source>
        <translation>此服务器没有加载模型。</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointPresets</name>
    <message>
        <source>Keys are made at %1.</source>
        <translation>可在 %1 创建密钥。</translation>
    </message>
    <message>
        <source>The base URL is https://RESOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION; keys are in the resource&apos;s page of the Azure portal, under &quot;Keys and Endpoint&quot;.</source>
        <translation>基础 URL 为 https://RESOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION；密钥位于 Azure 门户中该资源页面的“密钥和终结点”。</translation>
    </message>
    <message>
        <source>&quot;ollama serve&quot; starts it, &quot;ollama pull MODEL&quot; fetches a model.</source>
        <translation>用“ollama serve”启动，用“ollama pull MODEL”下载模型。</translation>
    </message>
    <message>
        <source>Start its server in the Developer page, or with &quot;lms server start&quot;.</source>
        <translation>在“Developer”页面启动其服务器，或使用“lms server start”。</translation>
    </message>
    <message>
        <source>&quot;llama-server -m MODEL.gguf&quot; starts it.</source>
        <translation>用“llama-server -m MODEL.gguf”启动。</translation>
    </message>
    <message>
        <source>&quot;vllm serve MODEL&quot; starts it.</source>
        <translation>用“vllm serve MODEL”启动。</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointSecrets</name>
    <message>
        <source>The secret header &quot;%1&quot; of the endpoint &quot;%2&quot; has no value here; it is not sent.</source>
        <translation>端点“%2”的机密标头“%1”在此没有值，因此不会发送。</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointSource</name>
    <message>
        <source>Find servers</source>
        <translation>查找服务器</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Find servers on this machine</source>
        <translation>查找本机上的服务器</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan on this machine. No key is sent.</source>
        <translation>在本机查找 Ollama、LM Studio、llama.cpp、vLLM 和 Jan。不会发送密钥。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No model server answers on this machine.</source>
        <translation>本机没有模型服务器响应。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found: choose from the list.</source>
        <translation>
            <numerusform>找到 %n 个服务器：请从列表中选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointTest</name>
    <message>
        <source>The server said (HTTP %1): %2</source>
        <translation>服务器返回（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>Check that the key is whole, belongs to this service and has not been revoked.</source>
        <translation>请检查密钥是否完整、是否属于此服务、是否已被吊销。</translation>
    </message>
    <message>
        <source>Give the endpoint a key.</source>
        <translation>请为端点提供密钥。</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and that this machine is on the network.</source>
        <translation>请检查主机名拼写，以及本机是否已联网。</translation>
    </message>
    <message>
        <source>Start the server, or correct the port.</source>
        <translation>请启动服务器，或更正端口。</translation>
    </message>
    <message>
        <source>Check the port, and that the server runs and takes connections from other machines.</source>
        <translation>请检查端口，以及服务器是否正在运行并接受来自其他计算机的连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, its user name and password; &quot;direct&quot; goes without.</source>
        <translation>请检查代理的地址、用户名和密码；填写“direct”则不使用代理。</translation>
    </message>
    <message>
        <source>A firewall may drop the packets, or the server does not speak TLS on this port.</source>
        <translation>可能是防火墙丢弃了数据包，或服务器在此端口上不使用 TLS。</translation>
    </message>
    <message>
        <source>The host may be down, a firewall may drop the packets, or the server takes connections and answers nothing.</source>
        <translation>主机可能已关闭，防火墙可能丢弃了数据包，或服务器接受连接但不响应。</translation>
    </message>
    <message>
        <source>The server may be starting, or limits who may connect.</source>
        <translation>服务器可能正在启动，或限制了允许连接的对象。</translation>
    </message>
    <message>
        <source>If the server speaks TLS, write https:// in the base URL.</source>
        <translation>如果服务器使用 TLS，请在基础 URL 中写 https://。</translation>
    </message>
    <message>
        <source>Check that this port is the one of the API.</source>
        <translation>请检查此端口是否为 API 的端口。</translation>
    </message>
    <message>
        <source>%1 was reached.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>%1 was reached through the proxy %2.</source>
        <translation>已通过代理 %2 连接到 %1。</translation>
    </message>
    <message>
        <source>%1 was reached in %2 ms.</source>
        <translation>连接到 %1 用时 %2 ms。</translation>
    </message>
    <message>
        <source>%1 was reached through the proxy %2 in %3 ms.</source>
        <translation>通过代理 %2 连接到 %1 用时 %3 ms。</translation>
    </message>
    <message>
        <source>The server has no model.</source>
        <translation>服务器没有模型。</translation>
    </message>
    <message>
        <source>Load a model there, then test again.</source>
        <translation>请在服务器上加载模型后再次测试。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1.</source>
        <translation>
            <numerusform>%n 个模型：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n model(s): %1.</source>
        <translation>
            <numerusform>超过 %n 个模型：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among them.</source>
        <translation>其中没有“%1”。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>The file of certificates holds %n certificate(s).</source>
        <translation>
            <numerusform>证书文件中有 %n 个证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>Address, headers and proxy are well-formed.</source>
        <translation>地址、标头和代理的格式正确。</translation>
    </message>
    <message>
        <source>A certificate of your own authority is trusted through the endpoint&apos;s file of certificates (PEM). If the server has no TLS, write http:// in the base URL.</source>
        <translation>要信任您自己的证书颁发机构签发的证书，请使用端点的证书文件（PEM）。如果服务器没有 TLS，请在基础 URL 中写 http://。</translation>
    </message>
    <message>
        <source>The certificate was verified.</source>
        <translation>证书已通过验证。</translation>
    </message>
    <message>
        <source>The certificate was verified, with the endpoint&apos;s own file of certificates.</source>
        <translation>证书已使用端点自己的证书文件通过验证。</translation>
    </message>
    <message>
        <source>The server asks for no key.</source>
        <translation>服务器不要求密钥。</translation>
    </message>
    <message>
        <source>The key was accepted.</source>
        <translation>密钥已被接受。</translation>
    </message>
    <message>
        <source>If you trust that address, make it the base URL.</source>
        <translation>如果您信任该地址，请将其设为基础 URL。</translation>
    </message>
    <message>
        <source>The server shows its models only with a good key.</source>
        <translation>服务器仅在密钥有效时显示其模型。</translation>
    </message>
    <message>
        <source>The server has no list of models at %1 (HTTP %2).</source>
        <translation>服务器在 %1 没有模型列表（HTTP %2）。</translation>
    </message>
    <message>
        <source>Some services have none. If this one should, the base URL is not right: it mostly ends in /v1.</source>
        <translation>有些服务没有模型列表。如果此服务应该有，则基础 URL 不正确：它通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The list of models does not end.</source>
        <translation>模型列表没有尽头。</translation>
    </message>
    <message>
        <source>Check that this is the address of an API.</source>
        <translation>请检查这是否为 API 的地址。</translation>
    </message>
    <message>
        <source>Check the base URL: for most services it ends in /v1.</source>
        <translation>请检查基础 URL：大多数服务的基础 URL 以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 没有回答：%2</translation>
    </message>
    <message>
        <source>Try another model of the service.</source>
        <translation>请尝试该服务的其他模型。</translation>
    </message>
    <message>
        <source>%1 answered, without any text.</source>
        <translation>%1 已回答，但没有文本。</translation>
    </message>
    <message>
        <source>%1 answered; its first text came after %2 ms.</source>
        <translation>%1 已回答；首段文本在 %2 ms 后到达。</translation>
    </message>
    <message>
        <source>Without a good key there is no answer.</source>
        <translation>没有有效密钥就没有回答。</translation>
    </message>
    <message>
        <source>What was reached is no API that could be asked.</source>
        <translation>所连接的并非可以提问的 API。</translation>
    </message>
    <message>
        <source>Nothing was asked, so nothing was spent.</source>
        <translation>没有提问，因此没有花费。</translation>
    </message>
    <message>
        <source>Say which model to ask: the server does not tell what it has.</source>
        <translation>请指定要提问的模型：服务器没有说明它有哪些模型。</translation>
    </message>
    <message>
        <source>The key was accepted, or is not needed.</source>
        <translation>密钥已被接受，或不需要密钥。</translation>
    </message>
    <message>
        <source>Nothing that was sent shows whether the key is good.</source>
        <translation>已发送的内容无法表明密钥是否有效。</translation>
    </message>
    <message>
        <source>Nothing that was sent shows whether a key is needed.</source>
        <translation>已发送的内容无法表明是否需要密钥。</translation>
    </message>
</context>
<context>
    <name>Fanlight::EndpointTestPanel</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test this endpoint</source>
        <translation>测试此端点</translation>
    </message>
    <message>
        <source>Connects, asks for the models and asks one question of at most 16 tokens, which may cost a fraction of a cent.</source>
        <translation>建立连接、查询模型，并提出一个最多 16 个 token 的问题，可能花费不到一美分。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2：%3。%4</translation>
    </message>
    <message>
        <source>Result of the test: %1</source>
        <translation>测试结果：%1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ErrorKinds</name>
    <message>
        <source>The server answered HTTP %1 and gave no reason.</source>
        <translation>服务器返回 HTTP %1，未说明原因。</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 (%2) and gave no reason.</source>
        <translation>服务器返回 HTTP %1（%2），未说明原因。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ErrorText</name>
    <message>
        <source>Check the name of the host in the address, and the network.</source>
        <translation>请检查地址中的主机名和网络。</translation>
    </message>
    <message>
        <source>Check that the server is running and that the address has its port.</source>
        <translation>请检查服务器是否正在运行，以及地址中的端口是否正确。</translation>
    </message>
    <message>
        <source>The server closed the connection. Retry; if it happens again, look at the server.</source>
        <translation>服务器关闭了连接。请重试；如果再次发生，请检查服务器。</translation>
    </message>
    <message>
        <source>Check that the server is running, the address, and the network.</source>
        <translation>请检查服务器是否正在运行，以及地址和网络。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>Connection not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>Timed out while connecting</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Timed out waiting for the reply</source>
        <translation>等待回复超时</translation>
    </message>
    <message>
        <source>The reply stalled</source>
        <translation>回复停滞</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>配额已用完</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>被限速</translation>
    </message>
    <message>
        <source>Provider overloaded</source>
        <translation>提供商过载</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation>文本超出模型长度限制</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>Reply cut short</source>
        <translation>回复不完整</translation>
    </message>
    <message>
        <source>Reply not understood</source>
        <translation>无法理解回复</translation>
    </message>
    <message>
        <source>Answer not in the form asked for</source>
        <translation>回答不符合要求的形式</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>模型拒绝回答</translation>
    </message>
    <message>
        <source>Budget reached</source>
        <translation>已达预算</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
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
        <translation>提供商说明：%1</translation>
    </message>
    <message>
        <source>The server asks to wait %1 before the next try.</source>
        <translation>服务器要求等待 %1 后再试。</translation>
    </message>
    <message>
        <source>Check that the address begins with the right one of http:// and https://. A certificate of your own must be named in the endpoint&apos;s advanced part, or in SSL_CERT_FILE.</source>
        <translation>请检查地址开头的 http:// 或 https:// 是否正确。自己的证书须在端点的“高级”部分或 SSL_CERT_FILE 中指定。</translation>
    </message>
    <message>
        <source>Check the address and the network: no connection was made in time.</source>
        <translation>请检查地址和网络：未能及时建立连接。</translation>
    </message>
    <message>
        <source>The server took the request and did not answer in time. It may be loading the model or be busy: retry later, or send fewer queries at once.</source>
        <translation>服务器接收了请求，但未及时回复。它可能正在加载模型或繁忙：请稍后重试，或减少同时发送的请求数。</translation>
    </message>
    <message>
        <source>The reply had begun and no more of it came. Retry; if it happens again, look at the server.</source>
        <translation>回复已开始，但后续内容没有到达。请重试；如果再次发生，请检查服务器。</translation>
    </message>
    <message>
        <source>The whole reply took too long. Ask for a shorter answer, or choose a faster model.</source>
        <translation>完整回复耗时过长。请要求更短的回答，或选择更快的模型。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s key, and that its account may use this model.</source>
        <translation>请检查端点的密钥，以及其账户是否可以使用此模型。</translation>
    </message>
    <message>
        <source>Retrying helps only after the account has credit again.</source>
        <translation>账户重新有余额后，重试才有用。</translation>
    </message>
    <message>
        <source>Waiting does not help here: shorten the text, or raise the limit.</source>
        <translation>等待无济于事：请缩短文本，或提高限额。</translation>
    </message>
    <message>
        <source>Lower the rate: send fewer queries at once or a minute, or retry later.</source>
        <translation>请降低速率：减少同时或每分钟发送的请求数，或稍后重试。</translation>
    </message>
    <message>
        <source>The provider has more to do than it can. Retry later, or choose another model.</source>
        <translation>提供商负载过重。请稍后重试，或选择其他模型。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address and the name of the model.</source>
        <translation>请检查端点的地址和模型名称。</translation>
    </message>
    <message>
        <source>Check the model and what is asked of it: the same request will be refused again.</source>
        <translation>请检查模型以及对它的要求：同样的请求会再次被拒绝。</translation>
    </message>
    <message>
        <source>Shorten the text, or choose a model with a larger context.</source>
        <translation>请缩短文本，或选择上下文更大的模型。</translation>
    </message>
    <message>
        <source>The fault is the server&apos;s. Retry; if it happens again, look at its log or its status page.</source>
        <translation>问题出在服务器。请重试；如果再次发生，请查看其日志或状态页面。</translation>
    </message>
    <message>
        <source>Put the address that it points to into the endpoint: keys are never sent after a redirect.</source>
        <translation>请将其指向的地址填入端点：重定向后绝不会发送密钥。</translation>
    </message>
    <message>
        <source>The connection ended before the reply did. Retry; if it happens again, look for a proxy that cuts long replies.</source>
        <translation>连接在回复结束前中断。请重试；如果再次发生，请检查是否有代理截断了较长的回复。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address and protocol: what answers there may not be an API.</source>
        <translation>请检查端点的地址和协议：那里响应的可能不是 API。</translation>
    </message>
    <message>
        <source>Retry, or choose a model that keeps to the form better.</source>
        <translation>请重试，或选择更能遵循形式的模型。</translation>
    </message>
    <message>
        <source>Another model may answer, or the same one another time.</source>
        <translation>换一个模型，或换个时间再问同一模型，也许会得到回答。</translation>
    </message>
    <message>
        <source>Raise the budget to go on.</source>
        <translation>提高预算即可继续。</translation>
    </message>
    <message>
        <source>Retry asks it again.</source>
        <translation>“重试”会再次提问。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ExtraCertificates</name>
    <message>
        <source>The certificate file &quot;%1&quot;, named by SSL_CERT_FILE, cannot be read: %2.</source>
        <translation>无法读取 SSL_CERT_FILE 指定的证书文件“%1”：%2。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot;, named by SSL_CERT_FILE, holds no PEM certificate.</source>
        <translation>SSL_CERT_FILE 指定的文件“%1”中没有 PEM 证书。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ExtraHeader</name>
    <message>
        <source>A header of the endpoint has no name.</source>
        <translation>端点的一个标头没有名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a header: it may hold letters, digits and hyphens, and no blank or colon.</source>
        <translation>“%1”不能作为标头名称：名称可包含字母、数字和连字符，不能包含空格或冒号。</translation>
    </message>
    <message>
        <source>The header %1 is not yours to set: HTTP itself, or Fanlight, gives it the value it needs.</source>
        <translation>标头 %1 不能由您设置：其值由 HTTP 或 Fanlight 按需设定。</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or another control character. Enter it anew.</source>
        <translation>标头 %1 的值含有换行符或其他控制字符。请重新输入。</translation>
    </message>
    <message>
        <source>The header %1 has no value.</source>
        <translation>标头 %1 没有值。</translation>
    </message>
    <message>
        <source>The header %1 must be &quot;Basic&quot; and the Base64 of &quot;user:password&quot;: other ways to log in to a proxy are not supported.</source>
        <translation>标头 %1 必须是“Basic”加上“user:password”的 Base64 编码：不支持其他代理登录方式。</translation>
    </message>
    <message>
        <source>The header %1 is given twice.</source>
        <translation>标头 %1 重复出现。</translation>
    </message>
    <message>
        <source>The headers of the endpoint are longer than %1 bytes in all, which servers refuse.</source>
        <translation>端点的标头总长超过 %1 字节，服务器会拒绝。</translation>
    </message>
</context>
<context>
    <name>Fanlight::FilterChip</name>
    <message>
        <source>Requests: %1</source>
        <translation>请求：%1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a count and its share</comment>
        <translation>%1，%2</translation>
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
        <translation>指南的章节</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Search in the chapter</source>
        <translation>在本章中搜索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Fanlight user guide</source>
        <translation>Fanlight 用户指南</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Search in this chapter</source>
        <translation>在本章中搜索</translation>
    </message>
    <message>
        <source>Search in this chapter (Ctrl+F)</source>
        <translation>在本章中搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Not in this chapter</source>
        <translation>本章中没有</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place found</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Fanlight::HeaderBar</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>Fanlight::HeaderEditor</name>
    <message>
        <source>Add header</source>
        <translation>添加标头</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>标头名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>标头的值</translation>
    </message>
    <message>
        <source>The value of the header is secret</source>
        <translation>标头的值是机密</translation>
    </message>
    <message>
        <source>Kept with the keys and never shown, logged or exported</source>
        <translation>与密钥一起保存，绝不显示、记入日志或导出</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>移除此标头</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
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
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>cost</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out. Cost: %3.</source>
        <translation>token：输入 %1，输出 %2。费用：%3。</translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation>由 %1 提问。</translation>
    </message>
    <message>
        <source>Answer that was given</source>
        <translation>给出的回答</translation>
    </message>
    <message>
        <source>Message that was sent</source>
        <translation>发送的消息</translation>
    </message>
    <message>
        <source>Parts of the query</source>
        <translation>请求的组成部分</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Open its run</source>
        <translation>打开所属运行</translation>
    </message>
    <message>
        <source>Show the whole run in the results of the Analyze page</source>
        <translation>在“分析”页面的结果中显示整个运行</translation>
    </message>
    <message>
        <source>Only its run</source>
        <translation>仅所属运行</translation>
    </message>
    <message>
        <source>Show only the queries that were asked together with this one</source>
        <translation>仅显示与此请求一起提出的请求</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>task, target</comment>
        <translation>%2 上的%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries are selected.</source>
        <translation>
            <numerusform>已选择 %Ln 个请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a query to see its message, its answer and its attempts.</source>
        <translation>选择一个请求以查看其消息、回答和各次尝试。</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryFilterBar</name>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Search messages and answers</source>
        <translation>搜索消息和回答</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>从此日期起</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>到此日期止</translation>
    </message>
    <message>
        <source>Target of the queries</source>
        <translation>请求的目标</translation>
    </message>
    <message>
        <source>Every target</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>Task of the queries</source>
        <translation>请求的任务</translation>
    </message>
    <message>
        <source>Every task</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Status of the queries</source>
        <translation>请求的状态</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Show the queries of every run again</source>
        <translation>重新显示所有运行的请求</translation>
    </message>
    <message>
        <source>%1: show every run again</source>
        <translation>%1：重新显示所有运行</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>heading and cell</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryPage</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Export the queries that the filter finds</source>
        <translation>导出筛选出的请求</translation>
    </message>
    <message>
        <source>Spending by day and model</source>
        <translation>按日期和模型统计的支出</translation>
    </message>
    <message>
        <source>What the history shows</source>
        <translation>历史记录的显示内容</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>过往运行</translation>
    </message>
    <message>
        <source>Open in results</source>
        <translation>在结果中打开</translation>
    </message>
    <message>
        <source>Show the run in the results of the Analyze page, as far as it is kept</source>
        <translation>在“分析”页面的结果中显示该运行中仍保留的内容</translation>
    </message>
    <message>
        <source>Show its queries</source>
        <translation>显示其请求</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <comment>time</comment>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.
Every query that Fanlight sends, or answers from its cache, is recorded here: run something on the Analyze page, or a batch.</source>
        <translation>尚无记录。
Fanlight 发送或由缓存回答的每个请求都会记录在此：请在“分析”页面运行一些内容，或运行一个批量。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No run is left in the log.</source>
        <translation>日志中已没有运行。</translation>
    </message>
    <message>
        <source>No query matches the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
    </message>
    <message>
        <source>No query matches the filter.
%1</source>
        <comment>second line: how far a search reaches</comment>
        <translation>没有符合筛选条件的请求。
%1</translation>
    </message>
    <message>
        <source>&amp;Open its run in results</source>
        <translation>在结果中打开所属运行(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;only its run</source>
        <translation>仅显示所属运行(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>复制为 cURL(&amp;U)</translation>
    </message>
    <message>
        <source>Select one query to copy it as a command.</source>
        <translation>选择单个请求即可将其复制为命令。</translation>
    </message>
    <message>
        <source>The log kept only a part of this message. The settings, under log and privacy, can keep whole messages from now on.</source>
        <translation>日志只保留了此消息的一部分。可在设置的“日志与隐私”中选择从现在起保留完整消息。</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open in results</source>
        <translation>在结果中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show its queries</source>
        <translation>显示其请求(&amp;S)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete from the history</source>
        <translation>从历史记录中删除</translation>
    </message>
    <message>
        <source>Delete what was recorded</source>
        <translation>删除已记录的内容</translation>
    </message>
    <message>
        <source>The &amp;selected queries…</source>
        <translation>所选请求(&amp;S)…</translation>
    </message>
    <message>
        <source>What is older than a &amp;week…</source>
        <translation>一周以前的内容(&amp;W)…</translation>
    </message>
    <message>
        <source>What is older than &amp;30 days…</source>
        <translation>30 天以前的内容(&amp;3)…</translation>
    </message>
    <message>
        <source>What is older than &amp;90 days…</source>
        <translation>90 天以前的内容(&amp;9)…</translation>
    </message>
    <message>
        <source>What is older than a &amp;year…</source>
        <translation>一年以前的内容(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Everything…</source>
        <translation>全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Delete 1 recorded query for good?</source>
        <translation>要永久删除 1 个已记录的请求吗？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln recorded queries for good?</source>
        <translation>
            <numerusform>要永久删除 %Ln 个已记录的请求吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their messages, answers, times and costs cannot be brought back. Results that are on the screen stay. Answers that are kept in the cache are apart from the history: the same question may still be answered from there.</source>
        <translation>其消息、回答、时间和费用都无法恢复。屏幕上的结果会保留。缓存中的回答与历史记录无关：同样的问题仍可能由缓存回答。</translation>
    </message>
    <message>
        <source>Empty the cache on this computer as well</source>
        <translation>同时清空本机上的缓存</translation>
    </message>
    <message>
        <source>%1 · only what was kept of texts is searched</source>
        <comment>a number of queries</comment>
        <translation>%1 · 仅搜索已保留的文本部分</translation>
    </message>
</context>
<context>
    <name>Fanlight::HistoryText</name>
    <message>
        <source>%1 · cache</source>
        <comment>how a query ended, without being sent</comment>
        <translation>%1 · 缓存</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a query ended, its HTTP status</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>The cost is unknown: the model has no known price, or the provider reported no tokens.</source>
        <translation>费用未知：该模型没有已知价格，或提供商没有报告 token 数。</translation>
    </message>
    <message>
        <source>There was no text.</source>
        <translation>没有文本。</translation>
    </message>
    <message>
        <source>The log did not keep this text.</source>
        <translation>日志没有保留此文本。</translation>
    </message>
    <message>
        <source>%1…

[The log kept the first %2 of %3 characters.]</source>
        <translation>%1…

[日志保留了 %3 个字符中的前 %2 个。]</translation>
    </message>
    <message>
        <source>How much of texts is kept is chosen in the settings, under log and privacy.</source>
        <translation>文本保留多少，可在设置的“日志与隐私”中选择。</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far, still searching…</source>
        <comment>a number of queries</comment>
        <translation>目前 %1，仍在搜索…</translation>
    </message>
</context>
<context>
    <name>Fanlight::HttpSession</name>
    <message>
        <source>it was issued for another host</source>
        <translation>它是为另一主机签发的</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>它已过期</translation>
    </message>
    <message>
        <source>it is not valid yet (or this computer&apos;s clock is wrong)</source>
        <translation>它尚未生效（或本机时钟不准）</translation>
    </message>
    <message>
        <source>it is self-signed and not trusted</source>
        <translation>它是自签名证书且不受信任</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>其颁发者不受信任</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused: %2. (%3)</source>
        <translation>%1 的证书被拒绝：%2。（%3）</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>无法与 %1 建立安全连接。</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection on the way to %2.</source>
        <translation>连接 %2 时被代理 %1 拒绝。</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection on the way to %2.</source>
        <translation>连接 %2 时代理 %1 关闭了连接。</translation>
    </message>
    <message>
        <source>The proxy %1 was not found; %2 is reached through it.</source>
        <translation>找不到代理 %1；需要通过它连接 %2。</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer on the way to %2.</source>
        <translation>连接 %2 时代理 %1 没有响应。</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept the name and password on the way to %2.</source>
        <translation>连接 %2 时代理 %1 不接受该用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and password on the way to %2.</source>
        <translation>连接 %2 时代理 %1 要求用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 could not be used on the way to %2.</source>
        <translation>连接 %2 时无法使用代理 %1。</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its reply.</source>
        <translation>%1 在回复途中关闭了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 未回复就关闭了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection before the request was sent.</source>
        <translation>%1 在请求发出前关闭了连接。</translation>
    </message>
    <message numerus="yes">
        <source>The reply of %1 ended %n byte(s) too early.</source>
        <translation>
            <numerusform>%1 的回复提前 %n 字节结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens there.</source>
        <translation>%1 拒绝了连接：那里没有服务器在监听。</translation>
    </message>
    <message>
        <source>The host of %1 was not found.</source>
        <translation>找不到 %1 的主机。</translation>
    </message>
    <message>
        <source>%1 could not be reached: the system gave up connecting.</source>
        <translation>无法连接 %1：系统放弃了连接。</translation>
    </message>
    <message>
        <source>The reply of %1 is not correct HTTP.</source>
        <translation>%1 的回复不是正确的 HTTP。</translation>
    </message>
    <message>
        <source>The compressed reply of %1 could not be unpacked.</source>
        <translation>无法解压 %1 的压缩回复。</translation>
    </message>
    <message>
        <source>The network failed on the way to %1.</source>
        <translation>连接 %1 时网络出现故障。</translation>
    </message>
    <message>
        <source>The request to %1 failed.</source>
        <translation>发往 %1 的请求失败。</translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s, and perhaps no connection to it.</source>
        <translation>%1 在 %2 s 内没有响应，可能未建立连接。</translation>
    </message>
    <message>
        <source>No answer from %1 through the proxy %2 within %3 s, and perhaps no connection.</source>
        <translation>通过代理 %2 连接的 %1 在 %3 s 内没有响应，可能未建立连接。</translation>
    </message>
    <message>
        <source>No connection to %1 through the proxy %2 within %3 s.</source>
        <translation>%3 s 内未能通过代理 %2 连接到 %1。</translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s.</source>
        <translation>%2 s 内未能连接到 %1。</translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s of sending the request.</source>
        <translation>请求发出后 %2 s 内没有收到 %1 的回复。</translation>
    </message>
    <message>
        <source>The answer of %1 stopped: no data for %2 s.</source>
        <translation>%1 的回复中断：%2 s 没有数据。</translation>
    </message>
    <message>
        <source>The answer of %1 was not complete within the %2 s allowed in all.</source>
        <translation>%1 的回复未能在允许的 %2 s 总时间内完成。</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>请求已停止。</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>地址必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation>地址中没有主机。</translation>
    </message>
    <message>
        <source>The request to %1 has no valid method.</source>
        <translation>发往 %1 的请求没有有效的方法。</translation>
    </message>
    <message>
        <source>A header of the request to %1 holds a line break or another character that HTTP does not allow. If it is the API key, enter it anew.</source>
        <translation>发往 %1 的请求中有标头含换行符或其他 HTTP 不允许的字符。如果是 API 密钥，请重新输入。</translation>
    </message>
    <message>
        <source>%1 is in use with too many other files of certificates or proxies to keep the connections apart. Start Fanlight anew.</source>
        <translation>%1 正与过多其他证书文件或代理一起使用，无法区分各连接。请重新启动 Fanlight。</translation>
    </message>
</context>
<context>
    <name>Fanlight::InfoDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Fanlight::InputFingerprint</name>
    <message>
        <source>The input &quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取输入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsCharts</name>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1: 1 answer</source>
        <translation>%1：1 个回答</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln answers</source>
        <translation>
            <numerusform>%1：%Ln 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: half of %2 answers took at most %3, 95 in 100 at most %4.</source>
        <translation>%1：%2 个回答中，一半不超过 %3；95% 不超过 %4。</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1（HTTP %2）</translation>
    </message>
    <message>
        <source>%1: %2, limit %3 → %4</source>
        <translation>%1：%2，上限 %3 → %4</translation>
    </message>
    <message>
        <source>No query was answered in this period, so there are no times to show.</source>
        <translation>此时段内没有请求得到回答，因此没有可显示的时间。</translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation>%1，从 %2 起：%3</translation>
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
        <translation>总时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Total time: p50 %1, p95 %2, p99 %3 over %4 answers.</source>
        <translation>总时间：p50 %1，p95 %2，p99 %3，共 %4 个回答。</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>首个 token 用时</translation>
    </message>
    <message>
        <source>No answer of this period has a time to its first token.</source>
        <translation>此时段内没有回答具有首个 token 用时。</translation>
    </message>
    <message>
        <source>No answer of this period streamed with a known number of tokens. Batches do not stream.</source>
        <translation>此时段内没有以流式传输且 token 数已知的回答。批量不使用流式传输。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>From %1: %2 tokens per second</source>
        <translation>从 %1 起：每秒 %2 个 token</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>The median answer streamed %1 tokens per second.</source>
        <translation>回答的中位数速度为每秒 %1 个 token。</translation>
    </message>
    <message>
        <source>Nothing was sent in this period.</source>
        <translation>此时段内没有发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing failed: the one query was answered.</source>
        <translation>没有失败：唯一的请求已得到回答。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing failed: all of %Ln queries were answered.</source>
        <translation>
            <numerusform>没有失败：全部 %Ln 个请求都已得到回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>% of the queries</source>
        <translation>占请求的 %</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2 of the queries, %3</source>
        <translation>%1：占请求的 %2，%3</translation>
    </message>
    <message>
        <source>%1 of %2 queries failed; most often: %3.</source>
        <translation>%2 个请求中有 %1 个失败；最常见：%3。</translation>
    </message>
    <message>
        <source>This target was not asked since the program was started. Its limit is recorded from then on, and not kept.</source>
        <translation>程序启动后尚未向此目标提问。其上限从启动时开始记录，且不会保存。</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>下调</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>From %1: limit %2</source>
        <translation>从 %1 起：上限 %2</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>in flight at most</source>
        <translation>最多同时进行</translation>
    </message>
    <message>
        <source>The limit is %1 now. It never dropped since the start.</source>
        <translation>当前上限为 %1。启动以来从未下调。</translation>
    </message>
    <message>
        <source>The limit is %1 now. It dropped once since the start.</source>
        <translation>当前上限为 %1。启动以来下调过一次。</translation>
    </message>
    <message numerus="yes">
        <source>The limit is %1 now. It dropped %n times since the start.</source>
        <translation>
            <numerusform>当前上限为 %1。启动以来下调过 %n 次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All as tables</source>
        <translation>全部显示为表格</translation>
    </message>
    <message>
        <source>Show every chart as a table</source>
        <translation>将每个图表显示为表格</translation>
    </message>
    <message>
        <source>Targets in this period</source>
        <translation>此时段内的目标</translation>
    </message>
    <message>
        <source>Total time over the period</source>
        <translation>时段内的总时间</translation>
    </message>
    <message>
        <source>From the first delivery to the end of the answer; time in Fanlight&apos;s own queue is no part of it.</source>
        <translation>从首次发送到回答结束；不含在 Fanlight 自己的队列中的时间。</translation>
    </message>
    <message>
        <source>Limit of queries in flight</source>
        <translation>同时请求数的上限</translation>
    </message>
    <message>
        <source>How the limit adapted since the program was started; a triangle marks where the provider made it drop.</source>
        <translation>程序启动以来上限的调整过程；三角形标记提供商导致其下调之处。</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>首个 token 用时</translation>
    </message>
    <message>
        <source>How many answers began within which time.</source>
        <translation>各时间内开始的回答数。</translation>
    </message>
    <message>
        <source>Total time, how often</source>
        <translation>总时间的分布</translation>
    </message>
    <message>
        <source>How many answers took which time.</source>
        <translation>各用时区间的回答数。</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Of the median answer, from its first token on.</source>
        <translation>回答的中位数，从首个 token 起计算。</translation>
    </message>
    <message>
        <source>Errors by kind</source>
        <translation>按类型统计的错误</translation>
    </message>
    <message>
        <source>Which part of the queries failed, and how.</source>
        <translation>失败请求的占比及失败原因。</translation>
    </message>
    <message>
        <source>The newest %1 of %2 queries</source>
        <translation>%2 个请求中最新的 %1 个</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries</source>
        <translation>
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Nothing was asked in this period.
Run a text on Analyze or a table on Batch, or choose a longer period.</source>
        <translation>此时段内没有提问。
请在“分析”中运行文本，或在“批量”中运行表格，或选择更长的时段。</translation>
    </message>
</context>
<context>
    <name>Fanlight::InsightsTable</name>
    <message>
        <source>Answered %1, failed %2, cancelled %3, without a delivery of their own (from the cache, or with an equal query) %4</source>
        <translation>已回答 %1，失败 %2，已取消 %3，未单独发送（来自缓存或与相同请求共享）%4</translation>
    </message>
    <message>
        <source>Endpoint and model</source>
        <translation>端点和模型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Queries that ended in this period</source>
        <translation>此时段内结束的请求</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Half of the answers took at most this long</source>
        <translation>一半回答不超过此时间</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>95 of 100 answers took at most this long</source>
        <translation>95% 的回答不超过此时间</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>99 of 100 answers took at most this long</source>
        <translation>99% 的回答不超过此时间</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Half of the answers began within this time</source>
        <translation>一半回答在此时间内开始</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Tokens per second of the median answer, from its first token on</source>
        <translation>回答的中位数速度（从首个 token 起的每秒 token 数）</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>token/s</translation>
    </message>
    <message>
        <source>The part of the queries that failed</source>
        <translation>失败请求的占比</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>Fanlight::JournalFile</name>
    <message>
        <source>The journal &quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取批量日志“%1”：%2。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is damaged where it says what it is about, so what is behind that cannot be used.</source>
        <translation>批量日志“%1”中说明内容归属的部分已损坏，其后的内容无法使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file, so no journal can be kept there.</source>
        <translation>“%1”不是文件，无法在此保存批量日志。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is in use: another batch is writing to it.</source>
        <translation>批量日志“%1”正在使用：另一批量正在写入。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; cannot be locked: %2.</source>
        <translation>无法锁定批量日志“%1”：%2。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is no journal of a batch; it is left as it is.</source>
        <translation>文件“%1”不是批量日志，将保持原样。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is of another version of Fanlight (format %2, not %3).</source>
        <translation>批量日志“%1”来自另一版本的 Fanlight（格式 %2，而非 %3）。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; is damaged, and no copy of it can be kept as &quot;%2&quot;: %3.</source>
        <translation>批量日志“%1”已损坏，且无法将其副本保留为“%2”：%3。</translation>
    </message>
    <message>
        <source>The journal &quot;%1&quot; cannot be written: %2.</source>
        <translation>无法写入批量日志“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::JsonLinesTable</name>
    <message>
        <source>%1 is a JSON array. In JSON Lines every line is an object.</source>
        <translation>%1 是 JSON 数组。JSON Lines 的每一行都应是一个对象。</translation>
    </message>
    <message>
        <source>%1 has no JSON object on its first lines.</source>
        <translation>%1 的前几行中没有 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>Fanlight::KnownTasks</name>
    <message>
        <source>The task &quot;%1&quot; cannot be asked. %2</source>
        <translation>无法提出任务“%1”。%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsCard</name>
    <message>
        <source>&amp;Fixed</source>
        <translation>固定(&amp;F)</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>最多同时进行</translation>
    </message>
    <message>
        <source>How many queries are sent at once at most. No more than %1, which the settings allow any target.</source>
        <translation>最多同时发送多少个请求。不超过 %1，即设置中每个目标的上限。</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>No more are sent in a minute. What the provider&apos;s replies say of its limits holds as well where it is tighter.</source>
        <translation>一分钟内不会发送更多。提供商回复中的限额如果更严，同样有效。</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟 token 数</translation>
    </message>
    <message>
        <source>Input and output together. What the provider&apos;s replies say of its limits holds as well where it is tighter.</source>
        <translation>输入和输出合计。提供商回复中的限额如果更严，同样有效。</translation>
    </message>
    <message>
        <source>as in settings</source>
        <translation>与设置相同</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Always as many in flight as allowed. Without it the number adapts: it grows while answers come and falls when the provider refuses.</source>
        <translation>始终保持允许的最大同时数。否则数量会自动调整：收到回答时增加，被提供商拒绝时减少。</translation>
    </message>
    <message>
        <source>in flight %1 · %2 · %3</source>
        <comment>figures of a target</comment>
        <translation>进行中 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>These limits are those of every target at %1.</source>
        <translation>这些限制适用于 %1 的所有目标。</translation>
    </message>
    <message>
        <source>Most in flight at %1</source>
        <translation>%1 最多同时进行</translation>
    </message>
    <message>
        <source>Requests a minute at %1</source>
        <translation>%1 每分钟请求数</translation>
    </message>
    <message>
        <source>Tokens a minute at %1</source>
        <translation>%1 每分钟 token 数</translation>
    </message>
    <message>
        <source>Fixed limit at %1</source>
        <translation>%1 固定上限</translation>
    </message>
    <message>
        <source>They are not saved, and hold until the window is closed.</source>
        <translation>这些限制不会保存，在窗口关闭之前有效。</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsDialog</name>
    <message>
        <source>There is no target yet. Add one in the window&apos;s top bar; what it may do appears here.</source>
        <translation>还没有目标。请在窗口顶部添加一个；其限制会显示在此处。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>What every target may do now. Changes hold at once, also for what waits, and are saved with the endpoint.</source>
        <translation>每个目标当前的限制。更改立即生效，对等待中的请求也有效，并保存在端点中。</translation>
    </message>
</context>
<context>
    <name>Fanlight::LimitsRow</name>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>limit %1 ↑</source>
        <translation>上限 %1 ↑</translation>
    </message>
    <message>
        <source>limit %1 ↓</source>
        <translation>上限 %1 ↓</translation>
    </message>
    <message>
        <source>As many are in flight as the limit allows; the next goes out when one ends.</source>
        <translation>进行中的请求已达上限；有请求结束后才会发送下一个。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>没有待处理的内容。</translation>
    </message>
    <message>
        <source>Nothing holds it back.</source>
        <translation>没有限制因素。</translation>
    </message>
    <message>
        <source>The provider asked to wait. There is no way to ask before the time is up: it would be refused, and the wait might become longer. One query then finds out whether more are taken.</source>
        <translation>提供商要求等待。在此之前无法提问：请求会被拒绝，等待时间还可能变长。之后会用一个请求探明是否接收更多请求。</translation>
    </message>
    <message>
        <source>One query is under way to find out whether the provider takes more. The others follow it.</source>
        <translation>正在用一个请求探明提供商能否接收更多，其余请求随后发送。</translation>
    </message>
    <message>
        <source>Found out from the provider&apos;s refusals. It is tried a little faster from time to time.</source>
        <translation>根据提供商的拒绝情况得出。会不时尝试稍快一些。</translation>
    </message>
    <message>
        <source>the provider allows %1</source>
        <translation>提供商允许 %1</translation>
    </message>
    <message>
        <source>all of %1 left</source>
        <translation>%1 全部剩余</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余 %1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1, told %2 ago</source>
        <translation>%1，%2 前告知</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>in flight and limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 个排队中</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · in flight %2/%3 · queued %4</source>
        <translation>%1 · 进行中 %2/%3 · 排队 %4</translation>
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
            <numerusform>另有 %n 个受限</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::LineTable</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
</context>
<context>
    <name>Fanlight::LocalServer</name>
    <message>
        <source>Fanlight&apos;s simulator</source>
        <translation>Fanlight 的模拟器</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation>兼容 OpenAI 的服务器</translation>
    </message>
</context>
<context>
    <name>Fanlight::LogExport</name>
    <message>
        <source>The log cannot be read, so &quot;%1&quot; was not written.</source>
        <translation>无法读取日志，因此未写入“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
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
        <translation>HTTP 存档 (*.har)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;CSV, a line per query…</source>
        <translation>CSV，每个请求一行(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;JSON, with every attempt…</source>
        <translation>JSON，包含每次尝试(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;HAR, for network tools…</source>
        <translation>HAR，供网络工具使用(&amp;H)…</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
</context>
<context>
    <name>Fanlight::LogReader</name>
    <message>
        <source>The log cannot be read: another program keeps it locked.</source>
        <translation>无法读取日志：另一程序将其锁定。</translation>
    </message>
</context>
<context>
    <name>Fanlight::MainWindow</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>The batch is under way.</source>
        <translation>批量正在进行。</translation>
    </message>
    <message>
        <source>Ask about every row, or go on where the batch stopped (Ctrl+Enter)</source>
        <translation>对每一行提问，或从批量停止处继续 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的内容</translation>
    </message>
    <message>
        <source>A run is under way. Stop it first, or wait for its last answer.</source>
        <translation>有运行正在进行。请先停止，或等待最后一个回答。</translation>
    </message>
    <message>
        <source>Run %1 (Ctrl+Enter)</source>
        <translation>运行 %1 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop what is running; finished answers stay (Esc)</source>
        <translation>停止正在运行的内容；已完成的回答会保留 (Esc)</translation>
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
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open text…</source>
        <translation>打开文本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save results as</source>
        <translation>结果另存为(&amp;S)</translation>
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
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Copy all results as &amp;Markdown</source>
        <translation>将所有结果复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Request log</source>
        <translation>请求日志(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Fanlight</source>
        <translation>关于 Fanlight(&amp;A)</translation>
    </message>
    <message>
        <source>Open text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Copy the answer of the card</source>
        <translation>复制卡片的回答</translation>
    </message>
    <message>
        <source>Retry the card</source>
        <translation>重试卡片</translation>
    </message>
    <message>
        <source>Cancel the card</source>
        <translation>取消卡片</translation>
    </message>
    <message>
        <source>Details of the card</source>
        <translation>卡片的详细信息</translation>
    </message>
    <message>
        <source>Show and change the limits of the targets</source>
        <translation>显示和更改目标的限制</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>限制(&amp;L)…</translation>
    </message>
    <message>
        <source>Show the page &quot;%1&quot;</source>
        <translation>显示页面“%1”</translation>
    </message>
    <message>
        <source>Save results as %1</source>
        <translation>结果另存为 %1</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>外观：%1</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新功能(&amp;W)</translation>
    </message>
    <message>
        <source>Stop the batch and cut off what is under way; every answer is kept (Esc)</source>
        <translation>停止批量并中断正在进行的请求；所有回答都会保留 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>侧边栏(&amp;I)</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>结果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Columns, one a target</source>
        <translation>分栏，每个目标一栏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Grid, as many as fit</source>
        <translation>网格，能放多少放多少(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tabs, one target at a time</source>
        <translation>标签页，每次一个目标(&amp;T)</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md)</source>
        <translation>文本 (*.txt *.md)</translation>
    </message>
    <message>
        <source>Link in an answer</source>
        <translation>回答中的链接</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>在浏览器中打开此地址吗？</translation>
    </message>
    <message>
        <source>This link is not opened: it does not lead to the web.</source>
        <translation>不会打开此链接：它不指向网页。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Drop one file at a time.</source>
        <translation>请每次只拖放一个文件。</translation>
    </message>
    <message>
        <source>Open &amp;table…</source>
        <translation>打开表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.text *.log *.json *.html)</source>
        <translation>文本 (*.txt *.md *.text *.log *.json *.html)</translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation>已保存到“%1”。</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>Save the answer of the card</source>
        <translation>保存卡片的回答</translation>
    </message>
    <message>
        <source>Go into the answer of the card</source>
        <translation>进入卡片的回答</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 上的%1</translation>
    </message>
    <message>
        <source>Analyze and Batch are the pages with something to run.</source>
        <translation>只有“分析”和“批量”页面有可运行的内容。</translation>
    </message>
    <message>
        <source>Let go of the paused batch; every answer is kept (Esc)</source>
        <translation>放开已暂停的批量；每个回答都会保留 (Esc)</translation>
    </message>
</context>
<context>
    <name>Fanlight::MarkdownText</name>
    <message>
        <source>[Picture: %1]</source>
        <translation>[图片：%1]</translation>
    </message>
</context>
<context>
    <name>Fanlight::NewsDialog</name>
    <message>
        <source>What&apos;s new in Fanlight</source>
        <translation>Fanlight 的新功能</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Fanlight::NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Fanlight::OpenAiChatDecoder</name>
    <message>
        <source>The provider broke off the answer and gave no reason.</source>
        <translation>提供商中断了回答，未说明原因。</translation>
    </message>
    <message>
        <source>The provider broke off the answer because it is overloaded.</source>
        <translation>提供商因过载中断了回答。</translation>
    </message>
</context>
<context>
    <name>Fanlight::OpenAiResponsesDecoder</name>
    <message>
        <source>The provider cancelled the response.</source>
        <translation>提供商取消了回复。</translation>
    </message>
    <message>
        <source>The provider sent a response that is not finished (%1).</source>
        <translation>提供商发送的回复尚未完成（%1）。</translation>
    </message>
</context>
<context>
    <name>Fanlight::OutputFile</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>There is no folder %1 for the output.</source>
        <translation>用于输出的文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::OutputWriter</name>
    <message>
        <source>%1 cannot be written: the name of the output has to end in .jsonl or .csv.</source>
        <translation>无法写入 %1：输出的文件名须以 .jsonl 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>%1 cannot be written: its name has to end in .csv, .json, .jsonl or .md.</source>
        <translation>无法写入 %1：文件名须以 .csv、.json、.jsonl 或 .md 结尾。</translation>
    </message>
</context>
<context>
    <name>Fanlight::PageBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Fanlight::PaneTitle</name>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>Fanlight::PartCollection</name>
    <message>
        <source>%1 does not accept the key, so its results cannot be fetched: %2</source>
        <translation>%1 不接受该密钥，因此无法取回结果：%2</translation>
    </message>
    <message>
        <source>The results are not complete.</source>
        <translation>结果不完整。</translation>
    </message>
    <message numerus="yes">
        <source>The results of part %1 could not be fetched from %2; the next attempt is in %n seconds: %3</source>
        <translation>
            <numerusform>无法从 %2 取回第 %1 部分的结果；%n 秒后再次尝试：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider did not get to this query within the 24 hours of its batch. --retry-failed asks it again.</source>
        <translation>提供商未能在其批量的 24 小时内处理此请求。可用 --retry-failed 重新提问。</translation>
    </message>
    <message>
        <source>The provider&apos;s batch was cancelled before this query was asked. --retry-failed asks it again.</source>
        <translation>提供商的批量在处理此请求前被取消。可用 --retry-failed 重新提问。</translation>
    </message>
    <message>
        <source>The provider&apos;s batch has ended without a result for this query. --retry-failed asks it again.</source>
        <translation>提供商的批量已结束，但没有此请求的结果。可用 --retry-failed 重新提问。</translation>
    </message>
    <message>
        <source>%1 refuses queries of the batch, so it is not asked any further: %2</source>
        <translation>%1 拒绝批量中的请求，因此不再向其提问：%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::PartFlow</name>
    <message numerus="yes">
        <source>%1 could not be asked after %n attempts: %2</source>
        <translation>
            <numerusform>尝试 %n 次后仍无法向 %1 提问：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer as it should and is asked again in %n seconds: %2</source>
        <translation>
            <numerusform>%1 的响应不正常，%n 秒后再次询问：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not accept the key, so it is not asked any further: %2</source>
        <translation>%1 不接受该密钥，因此不再向其提问：%2</translation>
    </message>
    <message>
        <source>The quota at %1 is used up, so it is not asked any further: %2</source>
        <translation>%1 的配额已用完，因此不再向其提问：%2</translation>
    </message>
    <message>
        <source>%1 has no batch API (it answered HTTP %2), so nothing can be handed to it with --via provider-batch. Use --via requests.</source>
        <translation>%1 没有批量 API（返回 HTTP %2），因此无法用 --via provider-batch 提交。请使用 --via requests。</translation>
    </message>
    <message>
        <source>%1 cannot be asked: %2</source>
        <translation>无法向 %1 提问：%2</translation>
    </message>
    <message>
        <source>The reply to the upload names no file.</source>
        <translation>上传的回复中没有给出文件。</translation>
    </message>
    <message>
        <source>The provider no longer knows the batch %1, which this query was in: %2</source>
        <translation>提供商已不认识此请求所属的批量 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be asked after its batch %2 in %n attempts: %3</source>
        <translation>
            <numerusform>尝试 %n 次后仍无法向 %1 查询其批量 %2：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch %1 of %2 cannot be asked after, which is tried again: %3</source>
        <translation>无法查询 %2 的批量 %1，将再次尝试：%3</translation>
    </message>
    <message>
        <source>It is not known whether %1 has a batch of part %2 already: its list of batches will tell.</source>
        <translation>尚不清楚 %1 是否已有第 %2 部分的批量：其批量列表会给出答案。</translation>
    </message>
    <message>
        <source>%1 does not list its batches (it answered HTTP %2), so it cannot be told whether it has one of part %3. --restart begins anew; should there be one, it is billed.</source>
        <translation>%1 不列出其批量（返回 HTTP %2），因此无法判断是否已有第 %3 部分的批量。--restart 会重新开始；如果确有该批量，则会计费。</translation>
    </message>
    <message>
        <source>The reply is no list of batches.</source>
        <translation>该回复不是批量列表。</translation>
    </message>
    <message>
        <source>The batch %1 of %2 may be part %3. Only its results will tell, so they are waited for before anything is handed over twice.</source>
        <translation>%2 的批量 %1 可能是第 %3 部分。只有其结果才能说明，因此会先等待结果，以免重复提交。</translation>
    </message>
    <message>
        <source>The reply holds no results.</source>
        <translation>回复中没有结果。</translation>
    </message>
    <message>
        <source>The results of the batch %1, which may be part %2, could not be read. %3</source>
        <translation>无法读取批量 %1（可能是第 %2 部分）的结果。%3</translation>
    </message>
</context>
<context>
    <name>Fanlight::PastRun</name>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Nothing is left of this run: its queries were deleted.</source>
        <translation>此运行已没有任何内容：其请求已被删除。</translation>
    </message>
    <message>
        <source>This run has more results than can be read side by side. Its queries can be shown instead.</source>
        <translation>此运行的结果太多，无法并排阅读。可以改为显示其请求。</translation>
    </message>
    <message>
        <source>This was a batch: it asked about many texts. Its queries can be shown instead.</source>
        <translation>这是一个批量：它针对许多文本提问。可以改为显示其请求。</translation>
    </message>
</context>
<context>
    <name>Fanlight::PastRunsModel</name>
    <message>
        <source>(the text was not kept)</source>
        <translation>（未保留文本）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
</context>
<context>
    <name>Fanlight::PriceBook</name>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is too large for a list of prices</source>
        <translation>文件太大，不像是价格列表</translation>
    </message>
    <message>
        <source>Your own prices in &quot;%1&quot; are not used: %2. The built-in ones are.</source>
        <translation>未使用“%1”中您自己的价格：%2。将使用内置价格。</translation>
    </message>
</context>
<context>
    <name>Fanlight::PriceFile</name>
    <message>
        <source>%1: %2</source>
        <comment>a place in a file, and what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot; here</source>
        <translation>此处没有键“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>“%1”必须是列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <comment>a list in a file, and which of it</comment>
        <translation>“%1”第 %2 项</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>must be an object in {braces}</source>
        <translation>必须是用 {花括号} 括起的对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>“%1”必须是文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a date like &quot;2026-09-23&quot;</source>
        <translation>“%1”必须是形如 &quot;2026-09-23&quot; 的日期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of dollars, 0 or more</source>
        <translation>“%1”必须是美元金额，不小于 0</translation>
    </message>
    <message>
        <source>&quot;form&quot; must be %1: another one is for another version of Fanlight</source>
        <translation>“form”必须是 %1：其他值用于其他版本的 Fanlight</translation>
    </message>
    <message>
        <source>&quot;currency&quot; must be &quot;USD&quot;</source>
        <translation>“currency”必须是 &quot;USD&quot;</translation>
    </message>
    <message>
        <source>&quot;per_tokens&quot; must be %1</source>
        <translation>“per_tokens”必须是 %1</translation>
    </message>
    <message>
        <source>&quot;hosts&quot; must name the host that is asked, like [&quot;llm.example.com&quot;]</source>
        <translation>“hosts”必须给出要提问的主机，例如 [&quot;llm.example.com&quot;]</translation>
    </message>
    <message>
        <source>&quot;match&quot; must hold names, or objects with a condition in them</source>
        <translation>“match”必须包含名称或带条件的对象</translation>
    </message>
    <message>
        <source>&quot;regex&quot; is no regular expression: %1</source>
        <translation>“regex”不是正则表达式：%1</translation>
    </message>
    <message>
        <source>&quot;input&quot; and &quot;output&quot; must both have a price</source>
        <translation>“input”和“output”都必须有价格</translation>
    </message>
    <message>
        <source>&quot;daily&quot; must be two times of day in UTC, like [&quot;01:00&quot;, &quot;04:00&quot;]</source>
        <translation>“daily”必须是两个 UTC 时刻，例如 [&quot;01:00&quot;, &quot;04:00&quot;]</translation>
    </message>
    <message>
        <source>&quot;input_tokens&quot; must be a whole number, 0 or more</source>
        <translation>“input_tokens”必须是不小于 0 的整数</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>the file must be one object in {braces}</source>
        <translation>文件必须是用 {花括号} 括起的单个对象</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatch</name>
    <message numerus="yes">
        <source>%n parts of this batch are with providers, who would be paid twice. In fanlight-cli, --via provider-batch goes on and collects them; --restart cancels them and begins anew.</source>
        <translation>
            <numerusform>此批量有 %n 个部分在提供商处，重新提问会重复付费。在 fanlight-cli 中，--via provider-batch 可继续并取回结果；--restart 会取消它们并重新开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>The results of the provider&apos;s batch cannot be put aside: %1</source>
        <translation>无法暂存提供商批量的结果：%1</translation>
    </message>
    <message>
        <source>Fanlight does not know the batch API of Azure, where &quot;%1&quot; is. Use --via requests.</source>
        <translation>“%1”位于 Azure，而 Fanlight 不支持 Azure 的批量 API。请使用 --via requests。</translation>
    </message>
    <message>
        <source>The provider&apos;s file of results has a line for this query that holds no reply.</source>
        <translation>提供商的结果文件中有此请求的行，但没有回复。</translation>
    </message>
    <message>
        <source>%1 (line %2 of the input file)</source>
        <translation>%1（输入文件第 %2 行）</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchCanceller</name>
    <message numerus="yes">
        <source>%1 at %2 may have a batch of %n queries that the given-up journal did not know of. If there is one, it goes on.</source>
        <translation>
            <numerusform>%2 上的 %1 可能有一个含 %n 个请求的批量，而已放弃的批量日志并不知道。如果存在，它会继续进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch %1 of %2 at %3 goes on, because that is no target of this command.</source>
        <translation>%3 上 %2 的批量 %1 会继续进行，因为它不是此命令的目标。</translation>
    </message>
    <message>
        <source>The batch %1 of %2 is cancelled; what was answered before is billed.</source>
        <translation>%2 的批量 %1 已取消；此前已回答的部分会计费。</translation>
    </message>
    <message>
        <source>The batch %1 of %2 could not be cancelled and may go on: %3</source>
        <translation>%2 的批量 %1 无法取消，可能会继续进行：%3</translation>
    </message>
    <message>
        <source>The batch %1 of %2 has ended already; what was answered is billed.</source>
        <translation>%2 的批量 %1 已经结束；已回答的部分会计费。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProviderBatchProcess</name>
    <message>
        <source>The input can no longer be read.</source>
        <translation>输入已无法读取。</translation>
    </message>
    <message>
        <source>The journal has a batch of %1, which is no target of this one.</source>
        <translation>批量日志中有 %1 的批量，而它不是本次的目标。</translation>
    </message>
    <message numerus="yes">
        <source>Going on with the batch %1, %n queries to %2.</source>
        <translation>
            <numerusform>继续批量 %1，向 %2 发送 %n 个请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 queries in batches at providers are answered there</source>
        <translation>提供商批量中的 %2 个请求已有 %1 个得到回答</translation>
    </message>
    <message>
        <source>The budget of $%1 does not allow another row: up to $%2 is spent or under way, and the next row may cost $%3.</source>
        <translation>预算 $%1 不足以再处理一行：已花费或进行中的费用最多为 $%2，下一行可能花费 $%3。</translation>
    </message>
    <message>
        <source>Row %1 is too large for a batch of the provider.</source>
        <translation>第 %1 行对提供商的批量来说太大。</translation>
    </message>
    <message numerus="yes">
        <source>The providers go on with the %n queries that they have. The same command collects the results.</source>
        <translation>
            <numerusform>提供商会继续处理已有的 %n 个请求。再次执行同一命令可取回结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part %1, %n queries to %2, is the provider&apos;s batch %3.</source>
        <translation>
            <numerusform>第 %1 部分（向 %2 发送的 %n 个请求）是提供商的批量 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %n parts without making a batch of them, so it is not asked any further.</source>
        <translation>
            <numerusform>%1 接收了 %n 个部分却没有创建批量，因此不再向其提问。</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider refused the batch and gave no reason.</source>
        <translation>提供商拒绝了批量，未说明原因。</translation>
    </message>
    <message>
        <source>%1 refused the batch, so it is not asked any further: %2</source>
        <translation>%1 拒绝了批量，因此不再向其提问：%2</translation>
    </message>
    <message>
        <source>%1 has as many queries in batches as it takes. The rest is handed over when one of them has ended.</source>
        <translation>%1 批量中的请求数已达上限。其余的将在某个批量结束后提交。</translation>
    </message>
    <message>
        <source>%1 does not take a setting of the queries. Those that it refused are handed over again without it.</source>
        <translation>%1 不接受请求中的某项设置。被拒绝的请求将去掉该设置后重新提交。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ProxyAddress</name>
    <message>
        <source>The proxy&apos;s address must not carry a user name or a password. Give them as the secret header Proxy-Authorization.</source>
        <translation>代理地址中不能包含用户名或密码。请将其填写为机密标头 Proxy-Authorization。</translation>
    </message>
    <message>
        <source>The proxy &quot;%1&quot; is not usable: write it like http://proxy.example.com:3128 or socks5://127.0.0.1:1080, or &quot;direct&quot; for none.</source>
        <translation>代理“%1”不可用：请按 http://proxy.example.com:3128 或 socks5://127.0.0.1:1080 的形式填写；不使用代理则填“direct”。</translation>
    </message>
</context>
<context>
    <name>Fanlight::QueryDetails</name>
    <message>
        <source>[The rest is not shown here.]</source>
        <translation>[其余内容未在此显示。]</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Waiting to retry (server asked for %1)</source>
        <translation>等待重试（服务器要求 %1）</translation>
    </message>
    <message>
        <source>[key not shown]</source>
        <translation>[密钥未显示]</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Provider&apos;s request id: %1</source>
        <translation>提供商的请求 ID：%1</translation>
    </message>
    <message>
        <source>Answered from the cache: nothing was sent, and it cost nothing. Its tokens were those of the first time.</source>
        <translation>由缓存回答：没有发送任何内容，也没有花费。token 数为首次请求时的数值。</translation>
    </message>
    <message>
        <source>Answered by the delivery of an equal query, whose tokens these are.</source>
        <translation>由相同请求的回复作答，token 数属于该请求。</translation>
    </message>
    <message>
        <source>Input tokens: %1</source>
        <translation>输入 token：%1</translation>
    </message>
    <message>
        <source>Output tokens: %1</source>
        <translation>输出 token：%1</translation>
    </message>
    <message>
        <source>Read from the provider&apos;s cache: %1</source>
        <translation>读自提供商的缓存：%1</translation>
    </message>
    <message>
        <source>Reasoning tokens: %1</source>
        <translation>推理 token：%1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>Cost: unknown</source>
        <translation>费用：未知</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理过程</translation>
    </message>
    <message>
        <source>No text was received.</source>
        <translation>没有收到文本。</translation>
    </message>
    <message>
        <source>Queued by Fanlight</source>
        <translation>在 Fanlight 中排队</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>connection reused</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation>等待提供商</translation>
    </message>
    <message>
        <source>Reply begun, no text yet</source>
        <translation>回复已开始，尚无文本</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>In Fanlight&apos;s queue</source>
        <translation>在 Fanlight 的队列中</translation>
    </message>
    <message>
        <source>First delivery to end</source>
        <translation>从首次发送到结束</translation>
    </message>
    <message>
        <source>[The first %1 of %2 bytes.]</source>
        <translation>[%2 字节中的前 %1 字节。]</translation>
    </message>
</context>
<context>
    <name>Fanlight::QueryEngine</name>
    <message>
        <source>The query was cancelled before it was sent.</source>
        <translation>请求在发送前被取消。</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>The query was not sent, because it could not be noted down before.</source>
        <translation>请求未发送，因为事先无法将其记录下来。</translation>
    </message>
    <message>
        <source>This request needs about %L1 tokens, and no more than %L2 tokens a minute are allowed, so it can never be sent. Shorten the text, or raise the limit.</source>
        <translation>此请求约需 %L1 个 token，而每分钟最多允许 %L2 个 token，因此永远无法发送。请缩短文本，或提高限额。</translation>
    </message>
</context>
<context>
    <name>Fanlight::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Files that you open are listed here</source>
        <translation>您打开的文件会列在此处</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a file and its folder</comment>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::RedisCache</name>
    <message>
        <source>it says &quot;%1&quot;</source>
        <translation>它返回“%1”</translation>
    </message>
    <message>
        <source>The shared cache at %1 is full. What it knows is used, but nothing more is kept there.</source>
        <translation>%1 的共享缓存已满。已有内容仍会使用，但不再存入新内容。</translation>
    </message>
    <message>
        <source>The shared cache at %1 keeps no answers: it says &quot;%2&quot;.</source>
        <translation>%1 的共享缓存不保存回答：它返回“%2”。</translation>
    </message>
    <message>
        <source>The shared cache at %1 is not used now: %2. Queries go on without it.</source>
        <translation>目前未使用 %1 的共享缓存：%2。请求将在没有它的情况下继续。</translation>
    </message>
</context>
<context>
    <name>Fanlight::RedisConnection</name>
    <message>
        <source>it says &quot;%1&quot;</source>
        <translation>它返回“%1”</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>它未及时响应</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>它关闭了连接</translation>
    </message>
    <message>
        <source>what answers there is no Redis</source>
        <translation>那里响应的不是 Redis</translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>this build of Fanlight has no support for Redis, because hiredis was missing</source>
        <translation>此 Fanlight 构建不支持 Redis，因为缺少 hiredis</translation>
    </message>
</context>
<context>
    <name>Fanlight::ReplyDecoder</name>
    <message>
        <source>One event of the reply is larger than 64 MiB.</source>
        <translation>回复中的一个事件超过 64 MiB。</translation>
    </message>
    <message>
        <source>The reply holds an event that is not valid JSON: %1</source>
        <translation>回复中有一个事件不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>The reply is larger than 64 MiB.</source>
        <translation>回复超过 64 MiB。</translation>
    </message>
    <message>
        <source>The reply is JSON, but not an answer of this protocol: %1</source>
        <translation>回复是 JSON，但不是此协议的回答：%1</translation>
    </message>
    <message>
        <source>The server reported an error and gave no reason.</source>
        <translation>服务器报告了错误，未说明原因。</translation>
    </message>
    <message>
        <source>The reply is not valid JSON: %1</source>
        <translation>回复不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>The reply is a stream, but not of this protocol; is the endpoint&apos;s protocol right?</source>
        <translation>回复是数据流，但不属于此协议；端点的协议正确吗？</translation>
    </message>
    <message>
        <source>The key was not sent there.</source>
        <translation>密钥未发送到那里。</translation>
    </message>
    <message>
        <source>The model declined to answer and gave no reason.</source>
        <translation>模型拒绝回答，未说明原因。</translation>
    </message>
    <message>
        <source>The provider&apos;s content filter withheld the answer.</source>
        <translation>提供商的内容过滤器拦截了回答。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ReplyDialog</name>
    <message>
        <source>The whole reply</source>
        <translation>完整回复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%L1 characters</source>
        <translation>%L1 个字符</translation>
    </message>
    <message>
        <source>%1, %2 % of them are here</source>
        <translation>%1，已显示 %2%</translation>
    </message>
    <message>
        <source>%1. Where %2 stands, a long line goes on.</source>
        <translation>%1。标有 %2 之处，长行在下一行继续。</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogEntry</name>
    <message>
        <source>%1: %2</source>
        <comment>error code and message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (server asked for %2)</source>
        <comment>error and wait</comment>
        <translation>%1（服务器要求 %2）</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>尝试 %1：%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out</source>
        <translation>token：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>, %1 of the input read from the provider&apos;s cache</source>
        <translation>，其中输入的 %1 个读自提供商的缓存</translation>
    </message>
    <message>
        <source>, %1 of the output spent on reasoning</source>
        <translation>，其中输出的 %1 个用于推理</translation>
    </message>
    <message>
        <source>Request %1: %2 at %3</source>
        <translation>请求 %1：%3 上的%2</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>提供商说明：%1</translation>
    </message>
    <message>
        <source>Answered from the cache: nothing was sent, and it cost nothing.</source>
        <translation>由缓存回答：没有发送任何内容，也没有花费。</translation>
    </message>
    <message>
        <source>Answered by the delivery of an equal query, whose attempts and tokens these are.</source>
        <translation>由相同请求的回复作答，尝试次数和 token 数属于该请求。</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>Cost: unknown</source>
        <translation>费用：未知</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>The provider&apos;s request id: %1</source>
        <translation>提供商的请求 ID：%1</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogModel</name>
    <message>
        <source>Answered from the cache: nothing was sent.</source>
        <translation>由缓存回答：没有发送任何内容。</translation>
    </message>
    <message>
        <source>Paid for by the equal query whose delivery answered this one too.</source>
        <translation>费用已由相同的请求支付，其回复也回答了此请求。</translation>
    </message>
    <message>
        <source>The provider refused it, and most likely bills nothing.</source>
        <translation>提供商拒绝了请求，很可能不收费。</translation>
    </message>
    <message>
        <source>The provider did not say how many tokens it took.</source>
        <translation>提供商没有说明用了多少 token。</translation>
    </message>
    <message>
        <source>No price is known for this model at this address.</source>
        <translation>此模型在此地址的价格未知。</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a request</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens of the prompt</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens of the answer</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>token/s</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>瀑布图</translation>
    </message>
    <message>
        <source>The request&apos;s number since Fanlight was started</source>
        <translation>Fanlight 启动以来的请求编号</translation>
    </message>
    <message>
        <source>When it was submitted, in local time</source>
        <translation>提交时间（本地时间）</translation>
    </message>
    <message>
        <source>The endpoint and the model that were asked</source>
        <translation>所提问的端点和模型</translation>
    </message>
    <message>
        <source>What was asked of the text</source>
        <translation>对文本提出的问题</translation>
    </message>
    <message>
        <source>Where the request stands</source>
        <translation>请求的当前状态</translation>
    </message>
    <message>
        <source>How many times it was sent</source>
        <translation>发送次数</translation>
    </message>
    <message>
        <source>Time in Fanlight&apos;s own queue. It is no part of the total.</source>
        <translation>在 Fanlight 自己的队列中的时间，不计入总计。</translation>
    </message>
    <message>
        <source>From sending to the first text of the answer, for the last attempt</source>
        <translation>最后一次尝试从发送到首段回答文本的时间</translation>
    </message>
    <message>
        <source>From the first sending to the end, retry waits included</source>
        <translation>从首次发送到结束的时间，包括重试等待</translation>
    </message>
    <message>
        <source>Tokens of the prompt, as the provider counted them</source>
        <translation>提示词的 token 数，由提供商统计</translation>
    </message>
    <message>
        <source>Tokens generated, as the provider counted them</source>
        <translation>生成的 token 数，由提供商统计</translation>
    </message>
    <message>
        <source>Tokens per second from the first text to the end</source>
        <translation>从首段文本到结束的每秒 token 数</translation>
    </message>
    <message>
        <source>What the tokens cost at the known prices, in US dollars</source>
        <translation>按已知价格计算的 token 费用（美元）</translation>
    </message>
    <message>
        <source>Whether the answer came from Fanlight&apos;s cache: then nothing was sent</source>
        <translation>回答是否来自 Fanlight 的缓存：如果是，则没有发送任何内容</translation>
    </message>
    <message>
        <source>When each phase of the request took place, on one time axis</source>
        <translation>请求各阶段发生的时间，显示在同一时间轴上</translation>
    </message>
    <message>
        <source>hit</source>
        <comment>found in the cache</comment>
        <translation>命中</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Answered from the cache</source>
        <translation>由缓存回答</translation>
    </message>
    <message>
        <source>Not from the cache</source>
        <translation>并非来自缓存</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>%1: not yet known</source>
        <translation>%1：尚未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>An equal query was under way: its delivery answered this one too.</source>
        <translation>相同的请求正在进行：其回复也回答了此请求。</translation>
    </message>
    <message>
        <source>Of the last attempt, from its own sending.</source>
        <translation>最后一次尝试，从其自身发送时起算。</translation>
    </message>
    <message>
        <source>Of all attempts, from the first sending on, waits included.</source>
        <translation>所有尝试，从首次发送时起算，包括等待时间。</translation>
    </message>
    <message>
        <source>The provider did not say how many.</source>
        <translation>提供商没有说明数量。</translation>
    </message>
    <message>
        <source>There is no rate: fewer than two tokens, or everything arrived at once.</source>
        <translation>没有速率：token 少于两个，或全部同时到达。</translation>
    </message>
    <message>
        <source>No text of an answer arrived.</source>
        <translation>没有收到回答文本。</translation>
    </message>
    <message>
        <source>The request was never sent.</source>
        <translation>请求从未发送。</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogTable</name>
    <message>
        <source>Request log</source>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>Columns of the request log</source>
        <translation>请求日志的列</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>将行复制为文本</translation>
    </message>
    <message>
        <source>Cancel %1 requests</source>
        <translation>取消 %1 个请求</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>取消请求</translation>
    </message>
    <message>
        <source>Clear finished rows</source>
        <translation>清除已结束的行</translation>
    </message>
    <message>
        <source>Requests appear here as they are sent, with the time that each phase of them took.</source>
        <translation>请求发送后会显示在此处，并列出每个阶段所用的时间。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Copy rows as Markdown</source>
        <translation>将行复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy request as cURL</source>
        <translation>将请求复制为 cURL</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>Fanlight::RequestLogView</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show every request</source>
        <translation>显示所有请求</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Show requests that are queued or under way</source>
        <translation>显示排队中或进行中的请求</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Show requests that failed</source>
        <translation>显示失败的请求</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Show requests that were cancelled</source>
        <translation>显示已取消的请求</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Show requests that the cache answered</source>
        <translation>显示由缓存回答的请求</translation>
    </message>
    <message>
        <source>Filter the request log</source>
        <translation>筛选请求日志</translation>
    </message>
    <message>
        <source>Filter by target, task, state, error</source>
        <translation>按目标、任务、状态、错误筛选</translation>
    </message>
    <message>
        <source>Shows the requests whose target, task, state or error contains every word (Ctrl+F)</source>
        <translation>显示目标、任务、状态或错误中包含所有关键词的请求 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Figures of the request log</source>
        <translation>请求日志的统计数据</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>请求的详细信息</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详细信息</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详细信息 (Esc)</translation>
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
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>选择一个请求以查看其详细信息。</translation>
    </message>
    <message>
        <source>Of this session, since the program was started, as far as the log shows it. Total time of the requests that are done, without the time in Fanlight&apos;s queue: half of them took at most p50, 95 of 100 at most p95. Errors: those that failed among those that were not cancelled.</source>
        <translation>本次会话（自程序启动以来）日志中显示的部分。已完成请求的总时间，不含在 Fanlight 队列中的时间：一半请求不超过 p50；95% 的请求不超过 p95。错误：未取消的请求中失败的比例。</translation>
    </message>
    <message>
        <source>Export the requests that are shown</source>
        <translation>导出显示的请求</translation>
    </message>
    <message>
        <source>Choose the columns of the request log</source>
        <translation>选择请求日志的列</translation>
    </message>
    <message>
        <source>Choose the columns; drag a heading to move it</source>
        <translation>选择列；拖动标题可移动列</translation>
    </message>
    <message>
        <source>This session: %1</source>
        <comment>figures</comment>
        <translation>本次会话：%1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultCard</name>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Show the reply as received</source>
        <translation>显示收到的原始回复</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 上的%1</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1：%3 上的%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit endpoint…</source>
        <translation>编辑端点…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>复制为 cURL</translation>
    </message>
    <message>
        <source>Save answer as…</source>
        <translation>回答另存为…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>task and target</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>阅读回答</translation>
    </message>
    <message>
        <source>Lower rate…</source>
        <translation>降低速率…</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsExport</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsGrid</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Press Run to ask every chosen task of every chosen target at once.
Each answer gets a card of its own and fills it as it arrives.</source>
        <translation>点击“运行”，即可同时向每个所选目标提出每个所选任务。
每个回答都有自己的卡片，并在到达时逐渐填入。</translation>
    </message>
    <message>
        <source>Results of one target</source>
        <translation>一个目标的结果</translation>
    </message>
</context>
<context>
    <name>Fanlight::ResultsModel</name>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::RowProblem</name>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3.</source>
        <translation>
            <numerusform>第 %1 行（文件第 %2 行）有 %n 个单元格，而表头有 %3 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 (line %2) has %n cell(s), the header has %3. Left over: %4</source>
        <translation>
            <numerusform>第 %1 行（文件第 %2 行）有 %n 个单元格，而表头有 %3 个。多余的内容：%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 (line %2) has a quotation mark that is not closed. It was read up to the end of its line.</source>
        <translation>第 %1 行（文件第 %2 行）有未闭合的引号，已读取到该行末尾。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is longer than %3 and was left out.</source>
        <translation>第 %1 行（文件第 %2 行）超过 %3，已跳过。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is not in UTF-8, as the rest of the file is.</source>
        <translation>第 %1 行（文件第 %2 行）不是 UTF-8 编码，与文件其余部分不同。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 is empty.</source>
        <translation>第 %1 行（文件第 %2 行）没有文本：%3 为空。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 holds binary data (NUL characters).</source>
        <translation>第 %1 行（文件第 %2 行）没有文本：%3 含有二进制数据（NUL 字符）。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is not valid JSON at byte %3 of the line.</source>
        <translation>第 %1 行（文件第 %2 行）在该行第 %3 字节处不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) is no JSON object.</source>
        <translation>第 %1 行（文件第 %2 行）不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no %3.</source>
        <translation>第 %1 行（文件第 %2 行）没有 %3。</translation>
    </message>
    <message>
        <source>Row %1 (line %2) has no text: %3 is no string.</source>
        <translation>第 %1 行（文件第 %2 行）没有文本：%3 不是字符串。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>Fanlight::SecretStore</name>
    <message>
        <source>The system&apos;s keychain is locked%1. Until it is unlocked, keys come from the environment or are kept for this session only.</source>
        <translation>系统密钥环已锁定%1。解锁之前，密钥取自环境变量，或仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refused access%1. Keys come from the environment or are kept for this session only.</source>
        <translation>系统密钥环拒绝访问%1。密钥取自环境变量，或仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>There is no keychain here%1. Keys come from the environment or are kept for this session only.</source>
        <translation>此处没有密钥环%1。密钥取自环境变量，或仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used%1. Keys come from the environment or are kept for this session only.</source>
        <translation>无法使用系统密钥环%1。密钥取自环境变量，或仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>from the keychain</source>
        <translation>来自密钥环</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>for this session only</source>
        <translation>仅限本次会话</translation>
    </message>
    <message>
        <source>The key could not be put into the keychain and is kept for this session only. %1</source>
        <translation>无法将密钥存入密钥环，仅在本次会话中保留。%1</translation>
    </message>
    <message>
        <source>The key could not be taken out of the keychain. %1</source>
        <translation>无法将密钥从密钥环中移除。%1</translation>
    </message>
    <message>
        <source>it does not answer, or waits to be unlocked</source>
        <translation>它没有响应，或正在等待解锁</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry &quot;%1&quot; does not say whom it is for, so it is not used. Enter the key again.</source>
        <translation>密钥环中的条目“%1”没有说明其用途，因此不会使用。请重新输入密钥。</translation>
    </message>
    <message>
        <source>The key in the keychain was entered for %1, and is not given to %2. Enter the key for the new address.</source>
        <translation>密钥环中的密钥是为 %1 输入的，不会提供给 %2。请输入新地址的密钥。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SentimentDisplay</name>
    <message>
        <source>Positive</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负面</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
</context>
<context>
    <name>Fanlight::SessionCore</name>
    <message>
        <source>The built-in simulator cannot start: %1.</source>
        <translation>内置模拟器无法启动：%1。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Settings</name>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2, or nothing</source>
        <translation>%1 到 %2 的整数，或留空</translation>
    </message>
    <message>
        <source>a number from %1 to %2, or nothing</source>
        <translation>%1 到 %2 的数字，或留空</translation>
    </message>
    <message>
        <source>a number of seconds from 0 to %1</source>
        <translation>0 到 %1 的秒数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>&quot;direct&quot;, an address like http://host:port or socks5://host:port, or nothing</source>
        <translation>“direct”、形如 http://host:port 或 socks5://host:port 的地址，或留空</translation>
    </message>
    <message>
        <source>names like endpoint/model with commas between them</source>
        <translation>以逗号分隔的 endpoint/model 形式的名称</translation>
    </message>
    <message>
        <source>an address like https://api.example.com/v1</source>
        <translation>形如 https://api.example.com/v1 的地址</translation>
    </message>
    <message>
        <source>an address like redis://host:6379/0 or unix:/path, or nothing</source>
        <translation>形如 redis://host:6379/0 或 unix:/path 的地址，或留空</translation>
    </message>
    <message>
        <source>a language like &quot;de&quot;, or nothing</source>
        <translation>形如“de”的语言代码，或留空</translation>
    </message>
    <message>
        <source>the name of an environment variable, or nothing</source>
        <translation>环境变量的名称，或留空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; under [%2]</source>
        <translation>[%2] 下的“%1”</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>In settings.ini, %1 is not %2; its text is not repeated here. &quot;%3&quot; is used instead.</source>
        <translation>settings.ini 中，%1 应为%2，但实际并非如此；其内容不在此重复。将改用“%3”。</translation>
    </message>
    <message>
        <source>In settings.ini, %1 is &quot;%2&quot;, which is not %3; &quot;%4&quot; is used instead.</source>
        <translation>settings.ini 中，%1 的值是“%2”，而应为%3；将改用“%4”。</translation>
    </message>
    <message>
        <source>In settings.ini, %1 held a user name or password. They are not used, and are taken out of the file when settings are saved: passwords belong in the keychain.</source>
        <translation>settings.ini 中，%1 含有用户名或密码。它们不会被使用，并将在保存设置时从文件中移除：密码应存放在密钥环中。</translation>
    </message>
    <message>
        <source>In settings.ini, %1 does not name a header; it is left out.</source>
        <translation>settings.ini 中，%1 没有给出标头名称，已忽略。</translation>
    </message>
    <message>
        <source>In settings.ini, %1 held a secret. It is not used, and is taken out of the file when settings are saved: enter it in the program, which keeps it in the keychain.</source>
        <translation>settings.ini 中，%1 含有机密信息。它不会被使用，并将在保存设置时从文件中移除：请在程序中输入，程序会将其保存在密钥环中。</translation>
    </message>
    <message>
        <source>In settings.ini, [%1] is no endpoint: it needs a name without a slash and a base URL. It is left out.</source>
        <translation>settings.ini 中，[%1] 不是端点：端点需要不含斜杠的名称和基础 URL。已忽略。</translation>
    </message>
    <message>
        <source>In settings.ini, %1 cannot be read; the usual sizes are used instead.</source>
        <translation>settings.ini 中，无法读取 %1；将改用默认尺寸。</translation>
    </message>
    <message>
        <source>In settings.ini, [%1] is no task: it needs a title and a prompt. It is left out.</source>
        <translation>settings.ini 中，[%1] 不是任务：任务需要标题和提示词。已忽略。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsCache</name>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>An answer at temperature 0 is kept, and given again when the same is asked of the same model: at once, and at no cost.</source>
        <translation>温度为 0 时的回答会被保留，向同一模型提出相同问题时会直接给出：立即返回，且不花费用。</translation>
    </message>
    <message>
        <source>Keep answers and give them again</source>
        <translation>保留回答并重复使用</translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes behind a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
    <message>
        <source>Beyond it, what was not used for longest goes first.</source>
        <translation>超出时，最久未使用的内容最先移除。</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>内存中</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>当前保留</translation>
    </message>
    <message>
        <source>Shared by a team</source>
        <translation>团队共享</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>A Redis server that several people ask first. Texts and answers go there; keys never do. Leave it empty to share nothing.</source>
        <translation>供多人优先查询的 Redis 服务器。文本和回答会发送到那里，密钥绝不会。留空则不共享。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain, for this server only.</source>
        <translation>保存在系统密钥环中，仅用于此服务器。</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer in this session.</source>
        <translation>本次会话不在本机保留任何内容。</translation>
    </message>
    <message>
        <source>No answer is kept on this computer.</source>
        <translation>本机没有保留回答。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s), %1, are kept on this computer.</source>
        <translation>
            <numerusform>本机保留了 %Ln 个回答，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the start, %1 of %2 queries were answered by the cache.</source>
        <translation>启动以来，%2 个请求中有 %1 个由缓存回答。</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln kept answer(s) (%1)?</source>
        <translation>
            <numerusform>要清除保留的 %Ln 个回答（%1）吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be asked for again, at the usual cost. A Redis that a team shares is not cleared, nor is the log.</source>
        <translation>之后会重新提问，并按正常费用计费。团队共享的 Redis 和日志都不会被清空。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsEndpoints</name>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Add endpoint…</source>
        <translation>添加端点…</translation>
    </message>
    <message>
        <source>A service or a server of your own</source>
        <translation>一项服务或您自己的服务器</translation>
    </message>
    <message>
        <source>Edit endpoint…</source>
        <translation>编辑端点…</translation>
    </message>
    <message>
        <source>Its address, key, limits and headers</source>
        <translation>其地址、密钥、限制和标头</translation>
    </message>
    <message>
        <source>Remove endpoint…</source>
        <translation>移除端点…</translation>
    </message>
    <message>
        <source>Test endpoint</source>
        <translation>测试端点</translation>
    </message>
    <message>
        <source>Connects, asks for the models and asks one question of at most 16 tokens, which may cost a fraction of a cent.</source>
        <translation>建立连接、查询模型，并提出一个最多 16 个 token 的问题，可能花费不到一美分。</translation>
    </message>
    <message>
        <source>Find servers on this machine</source>
        <translation>查找本机上的服务器</translation>
    </message>
    <message>
        <source>Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan at their usual ports</source>
        <translation>在常用端口上查找 Ollama、LM Studio、llama.cpp、vLLM 和 Jan</translation>
    </message>
    <message>
        <source>Services and servers that can be asked. A key is kept in the system&apos;s keychain, for the address that it was entered for, and never in a file.</source>
        <translation>可以提问的服务和服务器。密钥保存在系统密钥环中，仅用于输入时所对应的地址，绝不写入文件。</translation>
    </message>
    <message>
        <source>Looking for servers on this machine…</source>
        <translation>正在查找本机上的服务器…</translation>
    </message>
    <message>
        <source>to be typed</source>
        <translation>待输入</translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>A preset stays in the list; it does nothing by itself.</source>
        <translation>预设会保留在列表中；它本身不会执行任何操作。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation>移除端点</translation>
    </message>
    <message>
        <source>Remove the endpoint &quot;%1&quot;?</source>
        <translation>要移除端点“%1”吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Test of %1:</source>
        <translation>测试 %1：</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>正在测试 %1…</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2：%3。%4</translation>
    </message>
    <message>
        <source>No model server answers on this machine. Start Ollama, LM Studio, llama.cpp, vLLM or Jan, and look again.</source>
        <translation>本机没有模型服务器响应。请启动 Ollama、LM Studio、llama.cpp、vLLM 或 Jan，然后再次查找。</translation>
    </message>
    <message numerus="yes">
        <source>Found %n server(s) on this machine.</source>
        <translation>
            <numerusform>在本机找到 %n 个服务器。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1…</source>
        <translation>添加 %1…</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsForm</name>
    <message>
        <source>%1:</source>
        <comment>heading</comment>
        <translation>%1：</translation>
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
        <translation>不限</translation>
    </message>
    <message>
        <source>Always as many: never adapt</source>
        <translation>始终相同：从不调整</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>For every target, unless an endpoint has limits of its own. They hold for what is asked from now on; what is under way keeps its own.</source>
        <translation>适用于每个目标，除非端点有自己的限制。对之后的提问生效；正在进行的请求保持原有限制。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时进行</translation>
    </message>
    <message>
        <source>Queries at once</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>At most so many of one target. Fanlight begins with fewer and finds out how many the provider takes.</source>
        <translation>每个目标最多这么多。Fanlight 从较少开始，并探明提供商能接收多少。</translation>
    </message>
    <message>
        <source>For servers of your own that you know the limit of.</source>
        <translation>适用于您了解其上限的自有服务器。</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>To connect</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>To the first byte</source>
        <translation>到首个字节</translation>
    </message>
    <message>
        <source>From the question to the beginning of the reply. Models that think long need more.</source>
        <translation>从提问到回复开始。思考时间长的模型需要更久。</translation>
    </message>
    <message>
        <source>Between two parts</source>
        <translation>两段之间</translation>
    </message>
    <message>
        <source>A stream that says nothing for so long is given up.</source>
        <translation>数据流静默超过此时间即放弃。</translation>
    </message>
    <message>
        <source>All in all</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Deliveries of one query at most, the first included. 1 means that nothing is tried again.</source>
        <translation>一个请求最多发送的次数，含第一次。1 表示不重试。</translation>
    </message>
    <message>
        <source>Longest wait asked for</source>
        <translation>最长等待要求</translation>
    </message>
    <message>
        <source>A provider that asks for a longer wait is left alone until it is over.</source>
        <translation>如果提供商要求更长的等待，则在其结束前不再向其发送。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsLook</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Changes are seen at once.</source>
        <translation>更改立即可见。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, its numbers and its dates. What is under way goes on. Questions to models stay as they are written.</source>
        <translation>窗口及其数字和日期的语言。正在进行的内容会继续。向模型提出的问题保持原样。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsNetwork</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>How Fanlight reaches providers, where an endpoint does not say otherwise. Changes here are used from the next start on: connections are kept open while the program runs.</source>
        <translation>Fanlight 连接提供商的方式，端点另有设置的除外。此处的更改从下次启动起生效：程序运行期间连接保持打开。</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>要信任的证书</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None: connect directly</source>
        <translation>无：直接连接</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>此代理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>none besides the system&apos;s</source>
        <translation>除系统证书外无</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for certificates to trust</source>
        <translation>浏览要信任的证书</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Servers on this computer are always reached directly, unless you name a proxy of your own.</source>
        <translation>本机上的服务器始终直接连接，除非您指定了自己的代理。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain, for this proxy only.</source>
        <translation>保存在系统密钥环中，仅用于此代理。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Also trust</source>
        <translation>额外信任</translation>
    </message>
    <message>
        <source>A PEM file with the certificates of a company or of a server of your own.</source>
        <translation>包含公司或您自己服务器的证书的 PEM 文件。</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>证书 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Log and privacy</source>
        <translation>日志与隐私</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsPrivacy</name>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>the usual limit</source>
        <translation>默认上限</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>The first 100 characters</source>
        <translation>前 100 个字符</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes behind a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Log and privacy</source>
        <translation>日志与隐私</translation>
    </message>
    <message>
        <source>Every query is recorded on this computer and nowhere else: when, whom, what it took and what it cost. There is no telemetry. Keys are never recorded.</source>
        <translation>每个请求都只记录在本机：时间、对象、用时和费用。没有遥测。密钥绝不记录。</translation>
    </message>
    <message>
        <source>Of texts and answers, keep</source>
        <translation>文本和回答的保留内容</translation>
    </message>
    <message>
        <source>Holds for what is asked from now on. With &quot;Nothing&quot;, answers are not kept to be given again either, but in memory. What was kept before stays until it is deleted on the History page or the cache is cleared.</source>
        <translation>对之后的提问生效。选择“不保留”时，用于重复给出的回答也只保存在内存中。之前保留的内容会一直保留，直到在“历史”页面删除或清空缓存。</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>日志中的名称</translation>
    </message>
    <message>
        <source>Who asked, where several people share a log.</source>
        <translation>多人共用日志时，用于标明提问者。</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>Delete after</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Older entries are deleted for good.</source>
        <translation>更早的记录会被永久删除。</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大大小</translation>
    </message>
    <message>
        <source>Beyond it the oldest entries are deleted.</source>
        <translation>超出时删除最早的记录。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsShortcuts</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Use these keys for the action that is chosen</source>
        <translation>将这些按键用于所选操作</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Take the keys from the action that is chosen</source>
        <translation>移除所选操作的按键</translation>
    </message>
    <message>
        <source>Give the action its usual keys again</source>
        <translation>恢复该操作的默认按键</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Give all actions their usual keys</source>
        <translation>恢复所有操作的默认按键</translation>
    </message>
    <message>
        <source>Choose an action, press the keys that it should have, and assign them. Ctrl+/ shows the list in any page.</source>
        <translation>选择一个操作，按下要使用的按键，然后指定。在任何页面按 Ctrl+/ 可显示列表。</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot; now. Change that one first.</source>
        <translation>%1 现在是“%2”的按键。请先更改它。</translation>
    </message>
    <message>
        <source>Press the keys first.</source>
        <translation>请先按下按键。</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Hold Ctrl or Alt with it.</source>
        <translation>单独的 %1 用于输入文字。请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot; already. Change that one first.</source>
        <translation>%1 已是“%2”的按键。请先更改它。</translation>
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
        <translation>settings.ini 中的版本不是数字；将按版本 %1 读取该文件。</translation>
    </message>
    <message>
        <source>The settings were written by a newer Fanlight (version %1 of the file, this one knows %2). What this one knows is used, and the rest is kept.</source>
        <translation>设置由更新版本的 Fanlight 写入（文件版本 %1，此版本支持 %2）。将使用此版本支持的内容，其余内容予以保留。</translation>
    </message>
    <message>
        <source>Line %1 of settings.ini is neither a section nor a key with a value; it is ignored.</source>
        <translation>settings.ini 第 %1 行既不是节，也不是带值的键，已忽略。</translation>
    </message>
    <message>
        <source>The settings could not be saved: the folder &quot;%1&quot; cannot be made.</source>
        <translation>无法保存设置：无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The settings could not be saved: another program holds &quot;%1&quot;.</source>
        <translation>无法保存设置：另一程序正在占用“%1”。</translation>
    </message>
    <message>
        <source>The settings were not saved, because others would be lost. %1</source>
        <translation>设置未保存，否则会丢失其他设置。%1</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read now: %2. The file is left as it is.</source>
        <translation>现在无法读取“%1”中的设置：%2。文件将保持原样。</translation>
    </message>
    <message>
        <source>it is no text of settings</source>
        <translation>它不是设置文本</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read: %2. The file is now &quot;%3&quot;, and the usual settings are used.</source>
        <translation>无法读取“%1”中的设置：%2。该文件现名为“%3”，将使用默认设置。</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read: %2. The usual settings are used.</source>
        <translation>无法读取“%1”中的设置：%2。将使用默认设置。</translation>
    </message>
    <message>
        <source>The settings could not be saved in &quot;%1&quot;: %2. They stand until the program ends.</source>
        <translation>无法将设置保存到“%1”：%2。这些设置在程序结束前有效。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsTasks</name>
    <message>
        <source>your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>built in, changed by you</source>
        <translation>内置，已由您更改</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tasks that can be asked</source>
        <translation>可以提出的任务</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>Write a question of your own</source>
        <translation>编写您自己的问题</translation>
    </message>
    <message>
        <source>Edit task…</source>
        <translation>编辑任务…</translation>
    </message>
    <message>
        <source>Its prompt, its answer and its settings</source>
        <translation>其提示词、回答和设置</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>复制任务…</translation>
    </message>
    <message>
        <source>Begin a new task with what this asks</source>
        <translation>以此任务的内容新建任务</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>移除任务…</translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>Restore built-in tasks…</source>
        <translation>恢复内置任务…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>A task is a question that is asked of a text, or of every row of a table. Those that are listed here are beside Run at the top of the window.</source>
        <translation>任务是针对一段文本或表格每一行提出的问题。此处列出的任务显示在窗口顶部的“运行”旁边。</translation>
    </message>
    <message>
        <source>Bring back the built-in tasks as they are delivered</source>
        <translation>将内置任务恢复为默认状态</translation>
    </message>
    <message>
        <source>The built-in tasks are as they are delivered.</source>
        <translation>内置任务已是默认状态。</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>Remove the task &quot;%1&quot;?</source>
        <translation>要移除任务“%1”吗？</translation>
    </message>
    <message>
        <source>It can be restored later. Answers that it got stay in the history.</source>
        <translation>以后可以恢复。已得到的回答会保留在历史中。</translation>
    </message>
    <message>
        <source>Its prompt is gone for good. Answers that it got stay in the history.</source>
        <translation>其提示词将永久丢失。已得到的回答会保留在历史中。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Restore built-in tasks</source>
        <translation>恢复内置任务</translation>
    </message>
    <message>
        <source>Bring back Sentiment, Topics and Summary as they are delivered?</source>
        <translation>要将情感、主题和摘要恢复为默认状态吗？</translation>
    </message>
    <message>
        <source>What you changed about them is lost. Your own tasks stay.</source>
        <translation>您对它们的更改会丢失。您自己的任务会保留。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>Fanlight::SettingsView</name>
    <message>
        <source>Positive, negative, neutral or mixed</source>
        <translation>正面、负面、中性或混合</translation>
    </message>
    <message>
        <source>A short list of topics</source>
        <translation>简短的主题列表</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>One of your own words</source>
        <translation>您自定的词之一</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>以下之一：%1</translation>
    </message>
</context>
<context>
    <name>Fanlight::ShortenedBar</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the whole answer as a file</source>
        <translation>将完整回答保存为文件</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the whole reply in a window of its own</source>
        <translation>在单独的窗口中显示完整回复</translation>
    </message>
    <message>
        <source>%1; the first %L2 characters are shown</source>
        <translation>%1；显示前 %L2 个字符</translation>
    </message>
</context>
<context>
    <name>Fanlight::ShownName</name>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>Fanlight::SimulatorServer</name>
    <message>
        <source>There is no %1.</source>
        <translation>不存在%1。</translation>
    </message>
    <message>
        <source>%1 is not allowed here.</source>
        <translation>此处不允许 %1。</translation>
    </message>
    <message>
        <source>such file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>such batch</source>
        <translation>该批量</translation>
    </message>
    <message>
        <source>The simulator fails on purpose with status 503.</source>
        <translation>模拟器故意以状态 503 失败。</translation>
    </message>
    <message>
        <source>The body is no multipart/form-data.</source>
        <translation>正文不是 multipart/form-data。</translation>
    </message>
    <message>
        <source>The simulator takes files of the purpose &quot;batch&quot; only.</source>
        <translation>模拟器只接收用途为“batch”的文件。</translation>
    </message>
    <message>
        <source>The form has no file.</source>
        <translation>表单中没有文件。</translation>
    </message>
    <message>
        <source>The simulator&apos;s batches are for /v1/chat/completions and /v1/responses.</source>
        <translation>模拟器的批量仅用于 /v1/chat/completions 和 /v1/responses。</translation>
    </message>
    <message>
        <source>The completion window must be 24h.</source>
        <translation>完成时限必须为 24h。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>The limit is out of range.</source>
        <translation>limit 超出范围。</translation>
    </message>
    <message>
        <source>The batch has ended: it cannot be cancelled.</source>
        <translation>批量已结束，无法取消。</translation>
    </message>
    <message>
        <source>such content</source>
        <translation>该内容</translation>
    </message>
    <message>
        <source>The simulator fails on purpose.</source>
        <translation>模拟器故意失败。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of a batch. The faults are fail, full, expire, errors:P, lost-reply:P and poll-error:P, where P is a probability from 0 to 1.</source>
        <translation>“%1”不是批量的故障。可用的故障有 fail、full、expire、errors:P、lost-reply:P 和 poll-error:P，其中 P 是 0 到 1 的概率。</translation>
    </message>
    <message>
        <source>The probability &quot;%1&quot; of the fault &quot;%2&quot; is not a number from 0 to 1.</source>
        <translation>故障“%2”的概率“%1”不是 0 到 1 的数字。</translation>
    </message>
    <message>
        <source>The duration of the simulator&apos;s batches must be between 0 and 86400 seconds.</source>
        <translation>模拟器批量的持续时间必须在 0 到 86400 秒之间。</translation>
    </message>
    <message>
        <source>The limits of the simulator&apos;s batches must be 1 or more.</source>
        <translation>模拟器批量的限额必须不小于 1。</translation>
    </message>
    <message>
        <source>The probabilities of the faults of batches must be between 0 and 1.</source>
        <translation>批量故障的概率必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>an HTTP status from 400 to 599</source>
        <translation>400 到 599 的 HTTP 状态</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault: write KIND:PROBABILITY, for example 500:0.02. The kinds are %2.</source>
        <translation>“%1”不是故障：请按 KIND:PROBABILITY 的形式填写，例如 500:0.02。可用的种类有 %2。</translation>
    </message>
    <message>
        <source>The fault kind &quot;%1&quot; is not known. The kinds are %2.</source>
        <translation>未知的故障种类“%1”。可用的种类有 %2。</translation>
    </message>
    <message>
        <source>The simulator&apos;s latency must be between 0 and 86400000 milliseconds.</source>
        <translation>模拟器的延迟必须在 0 到 86400000 毫秒之间。</translation>
    </message>
    <message>
        <source>The simulator&apos;s time to the first token must be between 0 and 86400000 milliseconds.</source>
        <translation>模拟器的首个 token 用时必须在 0 到 86400000 毫秒之间。</translation>
    </message>
    <message>
        <source>The simulator&apos;s tokens per second must be 0 (no limit) or more.</source>
        <translation>模拟器的每秒 token 数必须不小于 0（0 表示不限）。</translation>
    </message>
    <message>
        <source>The simulator&apos;s jitter must be between 0 and 1.</source>
        <translation>模拟器的抖动必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>The simulator&apos;s number of requests in flight must be 0 (no limit) or more.</source>
        <translation>模拟器的同时请求数必须不小于 0（0 表示不限）。</translation>
    </message>
    <message>
        <source>The simulator&apos;s requests per second must be 0 (no limit) or more.</source>
        <translation>模拟器的每秒请求数必须不小于 0（0 表示不限）。</translation>
    </message>
    <message>
        <source>The probability of the fault &quot;%1&quot; must be between 0 and 1.</source>
        <translation>故障“%1”的概率必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>The probabilities of the faults add up to %1; together they can be 1 at most, since a request meets one fault only.</source>
        <translation>各故障概率之和为 %1；总和最多为 1，因为一个请求只会遇到一个故障。</translation>
    </message>
    <message>
        <source>Nothing is served at %1.</source>
        <translation>%1 处没有提供任何内容。</translation>
    </message>
    <message>
        <source>%1 is not allowed here: use %2.</source>
        <translation>此处不允许 %1：请使用 %2。</translation>
    </message>
    <message>
        <source>The API key is missing or not the one this simulator was started with.</source>
        <translation>缺少 API 密钥，或与启动此模拟器时所用的不同。</translation>
    </message>
    <message>
        <source>The bytes received are no acceptable HTTP/1.1 request.</source>
        <translation>收到的字节不是可接受的 HTTP/1.1 请求。</translation>
    </message>
    <message>
        <source>The model `%1` does not exist: the simulator serves `%2` only.</source>
        <translation>模型 `%1` 不存在：模拟器仅提供 `%2`。</translation>
    </message>
    <message>
        <source>Fanlight simulator (offline text analysis)</source>
        <translation>Fanlight 模拟器（离线文本分析）</translation>
    </message>
    <message>
        <source>Rate limit reached: the simulator takes %1 requests per second.</source>
        <translation>已达速率限制：模拟器每秒接收 %1 个请求。</translation>
    </message>
    <message>
        <source>Capacity reached: the simulator answers %1 requests at a time.</source>
        <translation>已达容量上限：模拟器可同时回答 %1 个请求。</translation>
    </message>
    <message>
        <source>The simulator fails on purpose with status %1.</source>
        <translation>模拟器故意以状态 %1 失败。</translation>
    </message>
    <message>
        <source>The simulator fails on purpose inside the stream.</source>
        <translation>模拟器故意在数据流中失败。</translation>
    </message>
    <message>
        <source>Please try again in %1 ms.</source>
        <translation>请在 %1 ms 后重试。</translation>
    </message>
</context>
<context>
    <name>Fanlight::SpendingModel</name>
    <message>
        <source>Of these queries the cost is unknown: their model has no known price, or the provider reported no tokens. They are not in the sum.</source>
        <translation>这些请求的费用未知：其模型没有已知价格，或提供商没有报告 token 数。它们未计入总和。</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>费用未知</translation>
    </message>
</context>
<context>
    <name>Fanlight::TableReader</name>
    <message>
        <source>%1 is a folder, not a table.</source>
        <translation>%1 是文件夹，不是表格。</translation>
    </message>
    <message>
        <source>%1 is no table that can be read: its name has to end in .csv, .tsv, .jsonl, .ndjson or .txt.</source>
        <translation>%1 不是可读取的表格：文件名须以 .csv、.tsv、.jsonl、.ndjson 或 .txt 结尾。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TableSource</name>
    <message>
        <source>%1 is a folder, not a table.</source>
        <translation>%1 是文件夹，不是表格。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is in UTF-32. Please save it in UTF-8.</source>
        <translation>%1 是 UTF-32 编码。请将其保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data. A workbook of a spreadsheet program has to be saved as CSV.</source>
        <translation>%1 不是文本：含有二进制数据。电子表格程序的工作簿须另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 cannot be read on: %2.</source>
        <translation>无法继续读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read.</source>
        <translation>%1 在读取过程中变短了。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetBar</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Add a target: another model to ask at the same time</source>
        <translation>添加目标：同时提问的另一个模型</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Other endpoint…</source>
        <translation>其他端点…</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetChipWidget</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>限制(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Fanlight::TargetValidation</name>
    <message>
        <source>Enter the base URL of the service.</source>
        <translation>请输入服务的基础 URL。</translation>
    </message>
    <message>
        <source>Leave &quot;%1&quot; out of the base URL: Fanlight adds it.</source>
        <translation>请从基础 URL 中去掉“%1”：Fanlight 会自动添加。</translation>
    </message>
    <message>
        <source>Enter the model to ask, as the service names it.</source>
        <translation>请输入要提问的模型，使用服务所用的名称。</translation>
    </message>
    <message>
        <source>&quot;%1/%2&quot; is among the targets already.</source>
        <translation>“%1/%2”已在目标之中。</translation>
    </message>
    <message>
        <source>Another endpoint is called &quot;%1&quot; already. Give this one a name of its own.</source>
        <translation>已有另一端点名为“%1”。请为此端点另取名称。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Task</name>
    <message>
        <source>Sentiment</source>
        <translation>情感</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskBar</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Add a task: a question of your own</source>
        <translation>添加任务：您自己的问题</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskCheck</name>
    <message>
        <source>One of the words is empty.</source>
        <translation>其中一个词为空。</translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is there twice.</source>
        <translation>词“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Enter at least two words that the answer may be.</source>
        <translation>请输入至少两个可作为回答的词。</translation>
    </message>
    <message>
        <source>Give the task a title.</source>
        <translation>请为任务填写标题。</translation>
    </message>
    <message>
        <source>Write the prompt, with {text} where the text belongs.</source>
        <translation>请编写提示词，并在放置文本处写 {text}。</translation>
    </message>
    <message>
        <source>The prompt has no {text}: the model would never see the text. Write {text} where it belongs.</source>
        <translation>提示词中没有 {text}：模型将看不到文本。请在放置文本处写 {text}。</translation>
    </message>
    <message>
        <source>The temperature is a number from 0 to 2.</source>
        <translation>温度是 0 到 2 的数字。</translation>
    </message>
    <message>
        <source>The token limit is a whole number from 1 to 1,000,000.</source>
        <translation>token 上限是 1 到 1,000,000 的整数。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TaskDialog</name>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>A question that is asked of a text. What models answer best is in English, short, and says exactly what to reply.</source>
        <translation>针对文本提出的问题。用英文、简短并明确说明应如何回复的问题，模型回答得最好。</translation>
    </message>
    <message>
        <source>Set the temperature</source>
        <translation>设置温度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Try the task</source>
        <translation>试用任务</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the task</source>
        <translation>保存任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>urgent, soon, later</source>
        <translation>紧急、尽快、以后</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>{text} stands for the text that is analyzed.</source>
        <translation>{text} 代表要分析的文本。</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>How the model should behave, whatever the text says.</source>
        <translation>无论文本内容如何，模型应遵循的行为。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The answer is</source>
        <translation>回答的形式</translation>
    </message>
    <message>
        <source>A reply that cannot be read in this form counts as failed and is shown as it came.</source>
        <translation>无法按此形式读取的回复会记为失败，并原样显示。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>With commas between them. The prompt should name them, too.</source>
        <translation>以逗号分隔。提示词中也应列出这些词。</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>At 0 the same question gets the same answer, and the cache can give it again.</source>
        <translation>为 0 时，相同问题得到相同回答，缓存可以再次给出。</translation>
    </message>
    <message>
        <source>Token limit</source>
        <translation>token 上限</translation>
    </message>
    <message>
        <source>Models that think before they answer need a high one.</source>
        <translation>会先思考再作答的模型需要较高的上限。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>示例文本</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在提问…</translation>
    </message>
    <message>
        <source>Add a target first: there is nobody to ask.</source>
        <translation>请先添加目标：目前没有可提问的对象。</translation>
    </message>
    <message>
        <source>Write a sample text to try it on.</source>
        <translation>请填写用于试用的示例文本。</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>放弃已输入的内容？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextDecoding</name>
    <message>
        <source>%1 is too large: a text may have %2.</source>
        <translation>%1 太大：文本最大为 %2。</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data (NUL bytes).</source>
        <translation>%1 不是文本：含有二进制数据（NUL 字节）。</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8 (nor in UTF-16 with a byte order mark).</source>
        <translation>%1 不是 UTF-8 文本（也不是带字节顺序标记的 UTF-16 文本）。</translation>
    </message>
    <message>
        <source>%1 is not a text: it holds binary data (NUL characters).</source>
        <translation>%1 不是文本：含有二进制数据（NUL 字符）。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextEditor</name>
    <message>
        <source>Text to analyze</source>
        <translation>要分析的文本</translation>
    </message>
    <message>
        <source>Type or paste a text, or drop a text file here.</source>
        <translation>输入或粘贴文本，或将文本文件拖放到此处。</translation>
    </message>
    <message>
        <source>Drop one file at a time: a run asks about one text.</source>
        <translation>一次请只拖放一个文件：一次运行只针对一段文本。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextFile</name>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a text file.</source>
        <translation>“%1”是文件夹，不是文本文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::TextLinesTable</name>
    <message numerus="yes">
        <source>%n blank line(s) of %1 were skipped: rows are numbered without them.</source>
        <translation>
            <numerusform>已跳过 %1 中的 %n 个空行：行号不计入空行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fanlight::TransportError</name>
    <message>
        <source>The reply ended before the answer was complete.</source>
        <translation>回复在回答完整之前结束。</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>找不到服务器的名称。</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>服务器拒绝了连接。</translation>
    </message>
    <message>
        <source>The connection was lost before the server answered.</source>
        <translation>在服务器回复之前连接中断。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理没有放行该请求。</translation>
    </message>
    <message>
        <source>The network failed.</source>
        <translation>网络出现故障。</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>No connection was made in time.</source>
        <translation>未能及时建立连接。</translation>
    </message>
    <message>
        <source>The server did not begin to answer in time.</source>
        <translation>服务器未及时开始回复。</translation>
    </message>
    <message>
        <source>The server stopped sending in the middle of its reply.</source>
        <translation>服务器在回复途中停止了发送。</translation>
    </message>
    <message>
        <source>The answer was not complete in time.</source>
        <translation>回答未能及时完成。</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
</context>
<context>
    <name>Fanlight::UnexpectedReply</name>
    <message>
        <source>The server answered HTTP %1 with an empty body.</source>
        <translation>服务器返回 HTTP %1，正文为空。</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of an answer; is the base URL right?</source>
        <translation>服务器返回了网页而不是回答；基础 URL 正确吗？</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of an answer; is the base URL right? It says: %1</source>
        <translation>服务器返回了网页而不是回答；基础 URL 正确吗？网页内容：%1</translation>
    </message>
    <message>
        <source>The server answered with something that is not text.</source>
        <translation>服务器返回的内容不是文本。</translation>
    </message>
    <message>
        <source>The server answered with something that is no answer: %1</source>
        <translation>服务器返回的内容不是回答：%1</translation>
    </message>
    <message>
        <source>The server redirected (HTTP %1) without saying where.</source>
        <translation>服务器进行了重定向（HTTP %1），但未说明目标。</translation>
    </message>
    <message>
        <source>The server redirected (HTTP %1) to %2, which was not followed.</source>
        <translation>服务器重定向（HTTP %1）到 %2，未予跟随。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Waterfall</name>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待回复</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>接收中</translation>
    </message>
    <message>
        <source>Retry wait</source>
        <translation>重试等待</translation>
    </message>
    <message>
        <source>Held back by Fanlight&apos;s own limit. The provider has no part in this time.</source>
        <translation>由 Fanlight 自己的限额控制，这段时间与提供商无关。</translation>
    </message>
    <message>
        <source>Name lookup, TCP and TLS, until the request was written.</source>
        <translation>域名解析、TCP 和 TLS，直到请求写出。</translation>
    </message>
    <message>
        <source>The provider has the request and has not answered yet.</source>
        <translation>提供商已收到请求，尚未回复。</translation>
    </message>
    <message>
        <source>The head of the reply has come, but no text yet.</source>
        <translation>已收到回复的头部，但还没有文本。</translation>
    </message>
    <message>
        <source>From the first text of the answer to its end.</source>
        <translation>从首段回答文本到结束。</translation>
    </message>
    <message>
        <source>The wait between a failed attempt and the next one.</source>
        <translation>失败的尝试与下一次尝试之间的等待。</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>Reply without text</source>
        <translation>没有文本的回复</translation>
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
        <translation>尝试 %1</translation>
    </message>
    <message>
        <source>Since its submission</source>
        <translation>自提交起</translation>
    </message>
    <message>
        <source>Submitted after the run&apos;s start</source>
        <translation>运行开始后提交</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallLegend</name>
    <message>
        <source>Waterfall</source>
        <translation>瀑布图</translation>
    </message>
    <message>
        <source>Zero of the time axis</source>
        <translation>时间轴的零点</translation>
    </message>
    <message>
        <source>What counts as zero on the waterfall&apos;s time axis</source>
        <translation>瀑布图时间轴以何时为零点</translation>
    </message>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>自运行开始的时间</translation>
    </message>
    <message>
        <source>Time since each request&apos;s start</source>
        <translation>自各请求开始的时间</translation>
    </message>
    <message>
        <source>The phases of each request on one time axis, from %1 to %2 after the start of its run.</source>
        <translation>同一时间轴上各请求的阶段，从其运行开始后 %1 到 %2。</translation>
    </message>
    <message>
        <source>The phases of each request on one time axis, from %1 to %2 after its submission.</source>
        <translation>同一时间轴上各请求的阶段，从其提交后 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WaterfallSample</name>
    <message>
        <source>Reused connection</source>
        <translation>复用的连接</translation>
    </message>
    <message>
        <source>The request met an open connection: there was nothing to connect.</source>
        <translation>请求使用了已打开的连接，无需再建立连接。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WelcomeBar</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome. Run works at once: the built-in analysis needs no account, and nothing leaves this computer. A language model gives better answers.</source>
        <translation>欢迎。现在就可以运行：内置分析不需要账户，任何内容都不会离开本机。语言模型能给出更好的回答。</translation>
    </message>
    <message>
        <source>Add an API key…</source>
        <translation>添加 API 密钥…</translation>
    </message>
    <message>
        <source>Add an API key</source>
        <translation>添加 API 密钥</translation>
    </message>
    <message>
        <source>Keep the built-in analysis</source>
        <translation>继续使用内置分析</translation>
    </message>
    <message>
        <source>Dismiss the welcome</source>
        <translation>关闭欢迎栏</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowBatch</name>
    <message>
        <source>Open a table first.</source>
        <translation>请先打开表格。</translation>
    </message>
    <message>
        <source>%1 is no longer among the targets. Add it again to change it.</source>
        <translation>%1 已不在目标之中。请重新添加后再更改。</translation>
    </message>
    <message>
        <source>A batch is under way</source>
        <translation>批量正在进行</translation>
    </message>
    <message>
        <source>If the window is closed, the batch stops. Every answer so far is kept, and the next start offers to go on. What is under way at this moment is cut off: it may be billed, and is asked again.</source>
        <translation>如果关闭窗口，批量将停止。已有的回答都会保留，下次启动时可选择继续。此刻正在进行的请求会被中断：可能会计费，之后会重新提问。</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>The batch has ended</source>
        <translation>批量已结束</translation>
    </message>
    <message>
        <source>The first %1 of the %2 selected rows were copied. Export saves all of them.</source>
        <translation>已复制所选 %2 行中的前 %1 行。“导出”可保存全部。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowCopy</name>
    <message>
        <source>The request log keeps the texts of the latest requests only, and this one is not among them. If the settings keep whole messages, the history has it.</source>
        <translation>请求日志只保留最近请求的文本，此请求不在其中。如果设置为保留完整消息，可在历史中找到。</translation>
    </message>
    <message>
        <source>The log kept only a part of this message, so it cannot be copied as a command. The settings can keep whole messages from now on.</source>
        <translation>日志只保留了此消息的一部分，因此无法复制为命令。可在设置中选择从现在起保留完整消息。</translation>
    </message>
    <message>
        <source>The task &quot;%1&quot; is not there any more, and its instruction is part of what was sent.</source>
        <translation>任务“%1”已不存在，而其指令是所发送内容的一部分。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowEndpoints</name>
    <message>
        <source>Its key and its secret headers are taken out of the keychain, too.</source>
        <translation>其密钥和机密标头也会从密钥环中移除。</translation>
    </message>
    <message>
        <source>Its key is forgotten, too.</source>
        <translation>其密钥也会被清除。</translation>
    </message>
    <message>
        <source>It is no longer a target. What is under way there goes on.</source>
        <translation>它将不再是目标。那里正在进行的请求会继续。</translation>
    </message>
    <message>
        <source>The preset of that name stays, as it was delivered.</source>
        <translation>同名的预设会保留，并恢复为默认状态。</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>密钥环</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowGuide</name>
    <message>
        <source>Link in the guide</source>
        <translation>指南中的链接</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowHistory</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing is recorded in this window: it was opened without a folder for its data.</source>
        <translation>此窗口不记录任何内容：打开时没有数据文件夹。</translation>
    </message>
    <message>
        <source>The settings keep no texts in the log: only those that were kept before are searched.</source>
        <translation>按设置，日志不保留文本：只搜索之前保留的文本。</translation>
    </message>
    <message>
        <source>The log keeps the first 100 characters of messages and answers, and only these are searched. The settings can keep all of them.</source>
        <translation>日志保留消息和回答的前 100 个字符，且只搜索这些内容。可在设置中选择全部保留。</translation>
    </message>
    <message>
        <source>Whole messages and answers are kept and searched.</source>
        <translation>保留并搜索完整的消息和回答。</translation>
    </message>
    <message>
        <source>A run is under way. Stop it, or wait for its end, to see an earlier one.</source>
        <translation>有运行正在进行。请将其停止或等待结束，再查看之前的运行。</translation>
    </message>
    <message>
        <source>The log kept only a part of this run&apos;s text, so its queries cannot be sent again as they were. Put the whole text into the editor and press Run.</source>
        <translation>日志只保留了此运行文本的一部分，因此无法原样重新发送其请求。请将完整文本放入编辑器，然后点击“运行”。</translation>
    </message>
    <message>
        <source>These are the results of the run of %1.</source>
        <translation>这是 %1 的运行结果。</translation>
    </message>
    <message>
        <source>Nothing that was recorded is that old.</source>
        <translation>没有那么早的记录。</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>The cache could not be emptied: its file cannot be written now.</source>
        <translation>无法清空缓存：现在无法写入其文件。</translation>
    </message>
    <message>
        <source>Not everything could be deleted. %1</source>
        <translation>未能全部删除。%1</translation>
    </message>
    <message>
        <source>1 recorded query was deleted.</source>
        <translation>已删除 1 个已记录的请求。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recorded queries were deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 个已记录的请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query was written to &quot;%1&quot;.</source>
        <translation>已将 1 个请求写入“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queries were written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %Ln 个请求写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log did not keep its text, so the editor is as it was.</source>
        <translation>这是 %1 的运行结果。日志没有保留其文本，因此编辑器中的文本保持不变。</translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log kept only the beginning of its texts, so what is shown may be cut off, and the editor is as it was.</source>
        <translation>这是 %1 的运行结果。日志只保留了其文本的开头，因此显示的内容可能不完整，编辑器中的文本保持不变。</translation>
    </message>
    <message>
        <source>These are the results of the run of %1. The log kept only the beginning of its answers, so what is shown may be cut off.</source>
        <translation>这是 %1 的运行结果。日志只保留了其回答的开头，因此显示的内容可能不完整。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowHost</name>
    <message>
        <source>Only the first of the files was opened: a run asks about one text, and a batch about one table.</source>
        <translation>只打开了第一个文件：一次运行只针对一段文本，一个批量只针对一个表格。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowInsights</name>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Nothing is recorded, because there is no folder to record it in.</source>
        <translation>没有可用于记录的文件夹，因此未记录任何内容。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowPreferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>They can be changed in the settings, under Shortcuts.</source>
        <translation>可在设置的“快捷键”中更改。</translation>
    </message>
    <message numerus="yes">
        <source>Forgot %Ln answer(s), %1.</source>
        <translation>
            <numerusform>已清除 %Ln 个回答，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cache could not be cleared: its database does not answer. Try again in a moment.</source>
        <translation>无法清空缓存：其数据库没有响应。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowRecall</name>
    <message>
        <source>The table %1 is no longer there, so its batch cannot go on. What was answered is kept in &quot;%2&quot;.</source>
        <translation>表格 %1 已不存在，因此其批量无法继续。已回答的内容保留在“%2”中。</translation>
    </message>
    <message>
        <source>The table %1, which was open the last time, is no longer there.</source>
        <translation>上次打开的表格 %1 已不存在。</translation>
    </message>
    <message>
        <source>The batch over %1 was left unfinished: %2 of its queries are answered and kept.</source>
        <translation>%1 的批量尚未完成：其中 %2 个请求已回答并保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowSession</name>
    <message>
        <source>Is the text positive, negative, neutral or mixed?</source>
        <translation>文本是正面、负面、中性还是混合？</translation>
    </message>
    <message>
        <source>What are its three main topics?</source>
        <translation>它的三个主要主题是什么？</translation>
    </message>
    <message>
        <source>What does it say, in one sentence?</source>
        <translation>用一句话概括它说了什么？</translation>
    </message>
    <message>
        <source>What is asked is recorded again.</source>
        <translation>提问内容已恢复记录。</translation>
    </message>
    <message>
        <source>There is no endpoint any more for %1.</source>
        <translation>%1 的端点已不存在。</translation>
    </message>
    <message>
        <source>%1 has no key: edit the target to enter one, or set %2 before the start.</source>
        <translation>%1 没有密钥：请编辑目标以输入密钥，或在启动前设置 %2。</translation>
    </message>
    <message>
        <source>Built-in offline analysis, not a language model; it runs inside this window</source>
        <translation>内置离线分析，不是语言模型；在此窗口内运行</translation>
    </message>
    <message>
        <source>%1 at %2. Key: %3.</source>
        <translation>%2 上的 %1。密钥：%3。</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>already a target</source>
        <translation>已是目标</translation>
    </message>
    <message>
        <source>Simulator (built in)</source>
        <translation>模拟器（内置）</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>no key in %1</source>
        <translation>%1 中没有密钥</translation>
    </message>
    <message>
        <source>simulator: built-in offline analysis, not a language model</source>
        <translation>模拟器：内置离线分析，不是语言模型</translation>
    </message>
    <message>
        <source>An estimate: the text is about %1 tokens, and each answer as long as its task allows.</source>
        <translation>估算值：文本约 %1 个 token，每个回答按其任务允许的最大长度计算。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>The built-in simulator has no address or key to edit.</source>
        <translation>内置模拟器没有可编辑的地址或密钥。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer among the targets. Add it again to change it.</source>
        <translation>“%1”已不在目标之中。请重新添加后再更改。</translation>
    </message>
    <message>
        <source>Saved to &quot;%1&quot;.</source>
        <translation>已保存到“%1”。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowStateStore</name>
    <message>
        <source>What is open in the window cannot be remembered in &quot;%1&quot;: %2.</source>
        <translation>无法在“%1”中记住窗口中打开的内容：%2。</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowTasks</name>
    <message>
        <source>Copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>This target is not there any more.</source>
        <translation>此目标已不存在。</translation>
    </message>
    <message>
        <source>%1
(answered in %2)</source>
        <translation>%1
（用时 %2）</translation>
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
收到的原始回复：
%2</translation>
    </message>
</context>
<context>
    <name>Fanlight::WindowWelcome</name>
    <message>
        <source>%1, by Qt&apos;s backend &quot;%2&quot;</source>
        <translation>%1，使用 Qt 后端“%2”</translation>
    </message>
    <message>
        <source>none: only addresses with http can be reached</source>
        <translation>无：只能访问 http 地址</translation>
    </message>
    <message>
        <source>Fanlight is now version %1. What is new stands under Help, What&apos;s new.</source>
        <translation>Fanlight 现在是版本 %1。更新内容见“帮助”中的“新功能”。</translation>
    </message>
    <message>
        <source>About Fanlight</source>
        <translation>关于 Fanlight</translation>
    </message>
    <message>
        <source>Fanlight asks several questions of one or several language models at once and shows the answers side by side as they arrive.</source>
        <translation>Fanlight 同时向一个或多个语言模型提出多个问题，并在回答到达时并排显示。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1，使用 %2 构建</translation>
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
        <translation>构建</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>License</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU 通用公共许可证第 3 版或更高版本</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Their notices are the last chapter of the user guide (F1).</source>
        <translation>其声明见用户指南的最后一章（F1）。</translation>
    </message>
</context>
<context>
    <name>Fanlight::Workbench</name>
    <message>
        <source>There is no endpoint &quot;%1&quot; any more, so it cannot be asked again.</source>
        <translation>端点“%1”已不存在，因此无法再次向其提问。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Asks several questions of one or several language models at once.</source>
        <translation>同时向一个或多个语言模型提出多个问题。</translation>
    </message>
    <message>
        <source>The folder for settings and data, instead of the system&apos;s.</source>
        <translation>存放设置和数据的文件夹，代替系统默认文件夹。</translation>
    </message>
    <message>
        <source>fanlight: There is no display here. fanlight-cli does the same work in a terminal.
</source>
        <translation>fanlight：此处没有显示器。fanlight-cli 可在终端中完成同样的工作。
</translation>
    </message>
    <message>
        <source>A text to open, or a table (CSV, TSV, JSON Lines) for a batch.</source>
        <translation>要打开的文本，或用于批量的表格（CSV、TSV、JSON Lines）。</translation>
    </message>
</context>
</TS>
