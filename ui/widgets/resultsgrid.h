// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/copytext.h"

#include <QHash>
#include <QKeySequence>
#include <QScrollArea>
#include <QSet>
#include <QTimer>

class QGridLayout;
class QModelIndex;
class QTabBar;

namespace Fanlight {

class ElidedLabel;
class ResultCard;
class ResultsModel;

//! How the cards of several targets stand.
enum class ResultsLayout {
    Columns, //!< a column per target, each as wide as a card needs
    Grid, //!< as many side by side as there is room for, the others below
    Tabs, //!< one target at a time
};

/*! The results: a card per task and target. Emits what is asked of a cell, does none of it.
 *
 *  A card out of sight follows its query's state alone; its text is there when it is scrolled to.
 */
class ResultsGrid final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsGrid)

public:
    //! The model outlives the grid.
    explicit ResultsGrid(const ResultsModel &model, QWidget *parent = nullptr);

    //! The card of a cell; null when there is none.
    ResultCard *card(int row, int column) const;
    //! Other keys for an action of every card, now and later: as ResultCard::setKeys().
    void setCardKeys(const QString &action, const QList<QKeySequence> &keys);

    //! The tab that is shown, or will be once there are that many.
    int shownTab() const { return m_tab; }
    void setShownTab(int tab);

    ResultsLayout arrangement() const { return m_arrangement; }
    void setArrangement(ResultsLayout arrangement);

Q_SIGNALS:
    void copyRequested(int row, int column);
    void copyAsRequested(int row, int column, Fanlight::CopyForm form);
    void retryRequested(int row, int column);
    void cancelRequested(int row, int column);
    void detailsRequested(int row, int column);
    void saveRequested(int row, int column);
    void linkChosen(const QUrl &address);
    //! The whole of an answer that is longer than what its card shows.
    void viewRequested(int row, int column);
    void editEndpointRequested(int row, int column);
    void limitsRequested(int row, int column);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void refresh(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void showCell(qsizetype position);
    //! Cards that went on out of sight and are seen now.
    void catchUp();
    bool isSeen(const ResultCard &card) const;
    void runClock();
    void tick();
    QWidget *emptyState();
    //! Puts the cards where the arrangement wants them.
    void arrange();
    int cardsPerLine() const;
    int headerHeight() const;
    void placeHeaders();
    void focusCard(int row, int column);
    //! The card that this object is, in grid order; -1 for anything else.
    qsizetype positionOf(const QObject *watched) const;

    const ResultsModel &m_model;
    QList<ResultCard *> m_cards;
    QHash<QString, QList<QKeySequence>> m_cardKeys;
    QWidget *m_headers;
    QList<ElidedLabel *> m_headerLabels; //!< one a column
    ResultsLayout m_arrangement = ResultsLayout::Columns;
    QTabBar *m_tabs; //!< one a target
    int m_tab = 0; //!< as it was chosen
    int m_perLine = 0; //!< as the cards stand now
    QSet<qsizetype> m_behind; //!< cards that were out of sight while their text grew
    QTimer m_clock;
};

} // namespace Fanlight
