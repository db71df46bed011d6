<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>Fanlight::AnswerText</name>
    <message>
        <source>[The rest is not shown here. Copy gives the whole reply.]</source>
        <translation>[其余内容未在此显示。“复制”可获得完整回复。]</translation>
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
</context>
<context>
    <name>Fanlight::AuditLog</name>
    <message>
        <source>The reply could not be read as an answer to the task.</source>
        <translation>无法将该回复解读为任务的回答。</translation>
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
        <source>The batch was begun with the tasks %1, not %2.</source>
        <translation>该批量开始时的任务是 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>The task %1 asks something else than when the batch was begun.</source>
        <translation>任务 %1 的提问内容与批量开始时不同。</translation>
    </message>
    <message>
        <source>The batch was begun with the targets %1, not %2.</source>
        <translation>该批量开始时的目标是 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>When the batch was begun, the target %1 was at %2 (%3), and now it is at %4 (%5).</source>
        <translation>批量开始时，目标 %1 位于 %2（%3），现在位于 %4（%5）。</translation>
    </message>
    <message>
        <source>The input has changed since the batch was begun.</source>
        <translation>自批量开始以来，输入已发生变化。</translation>
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
</context>
<context>
    <name>Fanlight::BatchPage</name>
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
        <source>Batch progress</source>
        <translation>批量进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Send nothing more; Run goes on later</source>
        <translation>不再发送；稍后可用“运行”继续</translation>
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
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>their number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>An earlier batch left its answers beside the output. Give them up and ask everything again?</source>
        <translation>之前的批量在输出旁留下了回答。要放弃这些回答并重新提问全部内容吗？</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>放弃</translation>
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
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 queries: %2</source>
        <translation>%1 个请求：%2</translation>
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
        <source>%1 of those answered failed: Retry failed asks them again.</source>
        <translation>已回答的请求中有 %1 个失败：“重试失败项”会重新提问。</translation>
    </message>
    <message>
        <source>%1 of the new ones were under way when the batch was interrupted: they may be billed twice.</source>
        <translation>新请求中有 %1 个在批量中断时正在进行：可能会被重复计费。</translation>
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
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>The table has changed, and was opened again. Look at it, then run it.</source>
        <translation>表格已更改并已重新打开。请查看后再运行。</translation>
    </message>
    <message>
        <source>Writing %1 rows</source>
        <translation>正在写入 %1 行</translation>
    </message>
    <message>
        <source>%1 queries are answered and kept. Run goes on.</source>
        <translation>%1 个请求已回答并保存。“运行”可继续。</translation>
    </message>
    <message>
        <source>The input can no longer be read.</source>
        <translation>输入已无法读取。</translation>
    </message>
    <message>
        <source>%1 Nothing that was answered is lost.</source>
        <translation>%1 已回答的内容没有丢失。</translation>
    </message>
    <message>
        <source>%1 answered, %2 failed. Saved to %3.</source>
        <translation>已回答 %1 个，失败 %2 个。已保存到 %3。</translation>
    </message>
    <message>
        <source>All %1 answered. Saved to %2.</source>
        <translation>%1 个已全部回答。已保存到 %2。</translation>
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
</context>
<context>
    <name>Fanlight::CountsText</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n 个排队中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
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
        <source>Pause the batch; every answer is kept (Esc)</source>
        <translation>暂停批量；所有回答都会保留 (Esc)</translation>
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
        <source>Texts (*.txt *.md *.text *.log *.csv *.json *.html)</source>
        <translation>文本 (*.txt *.md *.text *.log *.csv *.json *.html)</translation>
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
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>打开文本文件</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Analyze, Batch</source>
        <translation>分析、批量</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2</source>
        <translation>Ctrl+1、Ctrl+2</translation>
    </message>
    <message>
        <source>Next or previous pane</source>
        <translation>下一个或上一个窗格</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Another card</source>
        <translation>切换卡片</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Copy the answer of the card</source>
        <translation>复制卡片的回答</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Retry the card</source>
        <translation>重试卡片</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Cancel the card</source>
        <translation>取消卡片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Details of the card</source>
        <translation>卡片的详细信息</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Show or hide the request log</source>
        <translation>显示或隐藏请求日志</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Filter the request log</source>
        <translation>筛选请求日志</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
        <source>About Fanlight</source>
        <translation>关于 Fanlight</translation>
    </message>
    <message>
        <source>Fanlight asks several questions of one or several language models at once and shows the answers side by side as they arrive.</source>
        <translation>Fanlight 同时向一个或多个语言模型提出多个问题，并在回答到达时并排显示。</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>Copy all results as &amp;Markdown</source>
        <translation>将所有结果复制为 Markdown(&amp;M)</translation>
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
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
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
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Requests appear here as they are sent, with the time that each phase of them took.</source>
        <translation>请求发送后会显示在此处，并列出每个阶段所用的时间。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
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
        <source>Total time of the requests that are done, without the time in Fanlight&apos;s queue: half of them took at most p50, 95 of 100 at most p95. Errors: those that failed among those that were not cancelled.</source>
        <translation>已完成请求的总时间，不含在 Fanlight 队列中的时间：一半请求不超过 p50；95% 的请求不超过 p95。错误：未取消的请求中失败的比例。</translation>
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
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name in quotation marks</comment>
        <translation>“%1”</translation>
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
    <name>Fanlight::WindowBatch</name>
    <message>
        <source>Open a table first.</source>
        <translation>请先打开表格。</translation>
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
        <source>The built-in simulator cannot start: %1.</source>
        <translation>内置模拟器无法启动：%1。</translation>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
</context>
<context>
    <name>main</name>
    <message>
        <source>Asks several questions of one or several language models at once.</source>
        <translation>同时向一个或多个语言模型提出多个问题。</translation>
    </message>
    <message>
        <source>A text file to open.</source>
        <translation>要打开的文本文件。</translation>
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
        <source>Only the first of the files was opened: a run asks about one text.</source>
        <translation>只打开了第一个文件：一次运行只针对一段文本。</translation>
    </message>
</context>
</TS>
